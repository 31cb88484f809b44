package fi.luotsi.content.harvest;

import fi.luotsi.content.extraction.Extraction;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;

/** By what items are read: the reader of a file with its name, the place of their snapshots, and the threads that wait for the workers. */
record Reading(BiFunction<Path, String, Extraction> reader, Snapshots snapshots, Executor readers) {}
