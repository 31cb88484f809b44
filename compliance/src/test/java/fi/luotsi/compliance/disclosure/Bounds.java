package fi.luotsi.compliance.disclosure;

/** Between which numbers every count of a day lies, for somebody who sees all that is shown and thinks. Columns: how many, of how many, how many are left. */
final class Bounds {
    private static final int COLUMNS = 3;
    private static final int MOST_PEOPLE = 1_000_000;

    private final City city;
    private final int day;
    private final int step;
    private final int[][] low;
    private final int[][] high;
    private boolean isChanging = true;

    /** @param isInsider knows the offset of every unit, so that a figure stands for a step of counts */
    Bounds(City city, int day, Grid grid, boolean isInsider) {
        this.city = city;
        this.day = day;
        step = grid.step();
        low = new int[city.units()][COLUMNS];
        high = new int[city.units()][COLUMNS];
        for (var unit = 0; unit < city.units(); unit++) {
            begin(unit, grid, isInsider);
        }
        for (var round = 0; round < 20 && isChanging; round++) {
            isChanging = false;
            think();
        }
    }

    private void begin(int unit, Grid grid, boolean isInsider) {
        var truth = city.days.get(day)[unit];
        var shown = grid.shown(City.id(unit), truth[0], truth[1]);
        var figures = new int[] {shown.count(), shown.base(), shown.rest()};
        for (var column = 0; column < COLUMNS; column++) {
            low[unit][column] = Math.max(0, figures[column] - step + 1);
            high[unit][column] = figures[column] + step - 1;
        }
        if (isInsider && shown.base() > 0) {
            for (var column = 0; column < 2; column++) {
                var figure = figures[column];
                while (low[unit][column] < figure && !isShownAs(grid, unit, low[unit][column], figure)) {
                    low[unit][column]++;
                }
                while (!isShownAs(grid, unit, high[unit][column], figure)) {
                    high[unit][column]--;
                }
            }
        }
    }

    private static boolean isShownAs(Grid grid, int unit, int count, int figure) {
        return grid.shown(City.id(unit), count, MOST_PEOPLE).count() == figure;
    }

    private void think() {
        for (var unit = 0; unit < city.units(); unit++) {
            narrow(unit, 1, low[unit][0] + low[unit][2], high[unit][0] + high[unit][2]);
            narrow(unit, 0, low[unit][1] - high[unit][2], high[unit][1] - low[unit][2]);
            narrow(unit, 2, low[unit][1] - high[unit][0], high[unit][1] - low[unit][0]);
            var children = city.children(unit);
            for (var column = 0; column < COLUMNS && !children.isEmpty(); column++) {
                family(unit, column, children);
            }
        }
    }

    private void family(int unit, int column, java.util.List<Integer> children) {
        var isWhole = city.isWhole(unit, day);
        var lows = children.stream().mapToInt(child -> low[child][column]).sum();
        var highs = children.stream().mapToInt(child -> high[child][column]).sum();
        narrow(unit, column, lows, isWhole ? highs : MOST_PEOPLE);
        for (var child : children) {
            var othersLow = lows - low[child][column];
            var othersHigh = highs - high[child][column];
            narrow(child, column, isWhole ? low[unit][column] - othersHigh : 0, high[unit][column] - othersLow);
            lows = othersLow + low[child][column];
            highs = othersHigh + high[child][column];
        }
    }

    private void narrow(int unit, int column, int atLeast, int atMost) {
        if (atLeast > low[unit][column] || atMost < high[unit][column]) {
            low[unit][column] = Math.max(low[unit][column], atLeast);
            high[unit][column] = Math.min(high[unit][column], atMost);
            isChanging = true;
        }
    }

    private int truth(int unit, int column) {
        var counts = city.days.get(day)[unit];
        return column == 2 ? counts[1] - counts[0] : counts[column];
    }

    /** Groups of fewer people than a step. */
    int few() {
        return counted(false);
    }

    /** Those of them that are known exactly. */
    int pinned() {
        return counted(true);
    }

    private int counted(boolean onlyPinned) {
        var found = 0;
        for (var unit = 0; unit < city.units(); unit++) {
            for (var column = 0; column < COLUMNS; column++) {
                var truth = truth(unit, column);
                if (truth < low[unit][column] || truth > high[unit][column]) {
                    throw new AssertionError("wrong bounds");
                }
                var isPinned = low[unit][column] == high[unit][column];
                if (truth > 0 && truth < step && (isPinned || !onlyPinned)) {
                    found++;
                }
            }
        }
        return found;
    }
}
