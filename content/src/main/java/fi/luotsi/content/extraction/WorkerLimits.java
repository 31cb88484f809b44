package fi.luotsi.content.extraction;

import java.util.List;

/** The limits that the worker keeps by itself; the portal checks them again. */
record WorkerLimits(int textCharacters, int parts, int partDepth, long partBytes) {
    static WorkerLimits of(ExtractionLimits limits) {
        return new WorkerLimits(limits.textCharacters(), limits.parts(), limits.partDepth(), limits.partBytes());
    }

    List<String> arguments() {
        return List.of("" + textCharacters, "" + parts, "" + partDepth, "" + partBytes);
    }

    static WorkerLimits parse(String... arguments) {
        return new WorkerLimits(
                Integer.parseInt(arguments[0]),
                Integer.parseInt(arguments[1]),
                Integer.parseInt(arguments[2]),
                Long.parseLong(arguments[3]));
    }
}
