package id.mcsoc.seed;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** How many families, and how many persons in each. */
final class FamilySizes {

    private static final int BIGGEST = 7;

    private final Dice dice;

    FamilySizes(Dice dice) {
        this.dice = dice;
    }

    Map<Wish, int[]> of(List<Wish> wishes) {
        var sizes = new IdentityHashMap<Wish, int[]>();
        wishes.forEach(wish -> sizes.put(wish, draw(wish)));
        for (int month = 0; month < Demand.PARTICIPANTS.length; month++) {
            var number = month;
            var open = wishes.stream()
                    .filter(wish -> wish.isOpen() && wish.month() == number)
                    .map(sizes::get)
                    .toList();
            balance(open, Demand.PARTICIPANTS[month]);
        }
        return sizes;
    }

    private int[] draw(Wish wish) {
        var sizes = new int[wish.families() > 0 ? wish.families() : families(wish)];
        Arrays.setAll(sizes, i -> 1 + dice.weighted(7, 18, 27, 25, 13, 7, 3));
        return sizes;
    }

    private int families(Wish wish) {
        if (!wish.area().inCity()) {
            return dice.between(10, 14);
        }
        return switch (dice.weighted(38, 40, 14, 8)) {
            case 0 -> dice.between(10, 14);
            case 1 -> dice.between(15, 20);
            case 2 -> dice.between(21, 24);
            default -> dice.between(25, 28);
        };
    }

    /** One person more or less in a family by chance, until the month's total is right. */
    private void balance(List<int[]> requests, int target) {
        var total = requests.stream().flatMapToInt(Arrays::stream).sum();
        while (total != target) {
            var step = Integer.signum(target - total);
            var request = dice.pick(requests);
            var family = dice.between(0, request.length - 1);
            if (request[family] + step >= 1 && request[family] + step <= BIGGEST) {
                request[family] += step;
                total += step;
            }
        }
    }
}
