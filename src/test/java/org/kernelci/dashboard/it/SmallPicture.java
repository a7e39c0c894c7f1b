package org.kernelci.dashboard.it;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** Pictures of pages with 256 colours: half of the bytes, and nobody sees it. */
final class SmallPicture {

    private static final int MOST_COLOURS = 256;
    private static final int LEAST_DISTANCE = 150;

    private SmallPicture() {}

    static byte[] of(byte[] png) throws IOException {
        BufferedImage full = ImageIO.read(new ByteArrayInputStream(png));
        List<Integer> palette = palette(full);
        BufferedImage small =
                new BufferedImage(full.getWidth(), full.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, colours(palette));
        Map<Integer, Integer> nearest = new HashMap<>();
        for (int y = 0; y < full.getHeight(); y++) {
            for (int x = 0; x < full.getWidth(); x++) {
                int colour = full.getRGB(x, y);
                int index = nearest.computeIfAbsent(colour, wanted -> nearest(wanted, palette));
                small.getRaster().setSample(x, y, 0, index);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(small, "png", out);
        return out.toByteArray();
    }

    /** The most frequent colours first, but none that is hard to tell from one before: rare ones keep their place. */
    private static List<Integer> palette(BufferedImage image) {
        Map<Integer, Integer> frequencies = new HashMap<>();
        for (int colour : image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth())) {
            frequencies.merge(colour, 1, Integer::sum);
        }
        List<Integer> palette = new ArrayList<>();
        frequencies.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .filter(colour -> palette.stream().noneMatch(chosen -> distance(chosen, colour) < LEAST_DISTANCE))
                .limit(MOST_COLOURS)
                .forEach(palette::add);
        return palette;
    }

    private static IndexColorModel colours(List<Integer> palette) {
        int[] argb = palette.stream().mapToInt(Integer::intValue).toArray();
        return new IndexColorModel(8, argb.length, argb, 0, false, -1, DataBuffer.TYPE_BYTE);
    }

    private static int nearest(int colour, List<Integer> palette) {
        int best = 0;
        for (int index = 1; index < palette.size(); index++) {
            if (distance(colour, palette.get(index)) < distance(colour, palette.get(best))) {
                best = index;
            }
        }
        return best;
    }

    private static int distance(int one, int other) {
        int red = (one >> 16 & 0xff) - (other >> 16 & 0xff);
        int green = (one >> 8 & 0xff) - (other >> 8 & 0xff);
        int blue = (one & 0xff) - (other & 0xff);
        return red * red + green * green + blue * blue;
    }
}
