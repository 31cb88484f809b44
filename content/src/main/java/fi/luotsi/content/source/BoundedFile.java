package fi.luotsi.content.source;

import fi.luotsi.content.CrawlOutcome;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Takes an answer into a file, up to a limit. */
final class BoundedFile implements BodySubscriber<Path> {
    private final Path file;
    private final long most;
    private final FileChannel out;
    private final CompletableFuture<Path> done = new CompletableFuture<>();
    private Flow.@Nullable Subscription source;
    private long taken;

    BoundedFile(Path file, long most) throws IOException {
        this.file = file;
        this.most = most;
        out = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
    }

    @Override
    public CompletionStage<Path> getBody() {
        return done;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        source = subscription;
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> pieces) {
        try {
            for (var piece : pieces) {
                taken += piece.remaining();
                if (taken > most) {
                    throw new Unanswered(CrawlOutcome.TOO_LARGE, "more than " + most + " bytes");
                }
                while (piece.hasRemaining()) {
                    out.write(piece);
                }
            }
        } catch (IOException refused) {
            if (source != null) {
                source.cancel();
            }
            onError(refused);
        }
    }

    @Override
    public void onError(Throwable failure) {
        close();
        done.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        close();
        done.complete(file);
    }

    private void close() {
        try {
            out.close();
        } catch (IOException unwritten) {
            done.completeExceptionally(unwritten);
        }
    }
}
