package fi.luotsi.launch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words after the command's name: arguments, options with a value ({@code --port 80} or {@code --port=80}), switches. */
record CommandLine(List<String> arguments, Map<String, String> options) {
    private static final String ON = "on";

    static CommandLine parse(List<String> words, Set<String> options, Set<String> switches) {
        var arguments = new ArrayList<String>();
        var found = new HashMap<String, String>();
        var rest = words.iterator();
        while (rest.hasNext()) {
            var word = rest.next();
            if (!word.startsWith("--")) {
                arguments.add(word);
                continue;
            }
            var parts = word.substring(2).split("=", 2);
            if (switches.contains(parts[0]) && parts.length == 1) {
                found.put(parts[0], ON);
            } else if (!options.contains(parts[0])) {
                throw new WrongUse("There is no option " + word + " here.");
            } else if (parts.length == 2) {
                found.put(parts[0], parts[1]);
            } else if (rest.hasNext()) {
                found.put(parts[0], rest.next());
            } else {
                throw new WrongUse("The option " + word + " needs a value.");
            }
        }
        return new CommandLine(List.copyOf(arguments), Map.copyOf(found));
    }

    void requireArguments(int least, int most, String sentence) {
        if (arguments.size() < least || arguments.size() > most) {
            throw new WrongUse(sentence);
        }
    }

    boolean has(String name) {
        return options.containsKey(name);
    }

    String option(String name, String otherwise) {
        return options.getOrDefault(name, otherwise);
    }

    /** The options of these names that were given, in this order. */
    Map<String, String> given(String... names) {
        var given = new LinkedHashMap<String, String>();
        for (var name : names) {
            if (has(name)) {
                given.put(name, options.get(name));
            }
        }
        return given;
    }

    int number(String name, int otherwise, int least, int most) {
        var text = option(name, Integer.toString(otherwise));
        var number = text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
        if (number < least || number > most) {
            throw new WrongUse(
                    "--" + name + " takes a whole number from " + least + " to " + most + ", not " + text + ".");
        }
        return number;
    }
}
