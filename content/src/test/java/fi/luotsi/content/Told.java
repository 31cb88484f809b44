package fi.luotsi.content;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** An event source that remembers what was told, and tells it to an observer if there is one. */
public final class Told<T> implements Event<T> {
    private final List<T> events = new ArrayList<>();
    private final Consumer<T> observer;

    public Told() {
        this(event -> {});
    }

    public Told(Consumer<T> observer) {
        this.observer = observer;
    }

    public List<T> events() {
        return events;
    }

    @Override
    public void fire(T event) {
        events.add(event);
        observer.accept(event);
    }

    @Override
    public <U extends T> CompletionStage<U> fireAsync(U event) {
        throw new IllegalStateException("The library tells inside the transaction");
    }

    @Override
    public <U extends T> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
        return fireAsync(event);
    }

    @Override
    public Event<T> select(Annotation... qualifiers) {
        return this;
    }

    @Override
    public <U extends T> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
        throw new IllegalStateException("The library selects no events");
    }

    @Override
    public <U extends T> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
        throw new IllegalStateException("The library selects no events");
    }
}
