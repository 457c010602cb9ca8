package id.mcsoc.seed;

/** Hours of the n-th working day of a month. */
record DemoWindow(int month, int workingDay, String from, String to, boolean wished) {

    String line(String request) {
        return String.join(",", request, "" + month, "" + workingDay, from, to, "" + wished);
    }
}
