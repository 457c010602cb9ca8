package id.mcsoc.booking;

/** Who answers for a request in the kelurahan. {@code phone}: {@code +62…}, empty when unknown. */
public record Contact(String name, String phone) {}
