package id.mcsoc.seed;

import java.util.List;

/** Invented people are put together from these. */
final class Names {

    private static final List<String> MEN = words(
            "Adi Agus Ahmad Aldi Andi Anton Ardi Arman Asep Bagus Bambang Bayu Beni Bima Budi Cahyo Candra Danu Darma Dedi Deni Dika Doni Dwi Edi Eko Erwin Fahmi Faisal Fajar Ferdi Gilang Guntur Hadi Hamid Hari Hasan Hendra Heri Husin Ibnu Idris Ilham Imam Indra Irfan Iwan Jamal Joko Kadir Kusno Lukman Mahdi Malik Mansur Mulya Nanda Niko Nur Oki Panca Puji Putra Rahmat Rangga Rian Ridho Rizki Rudi Sandi Satria Soleh Surya Syarif Taufik Teguh Tono Umar Wahyu Wawan Yanto Yoga Yusuf Zaki Zulfan");
    private static final List<String> WOMEN = words(
            "Ade Aminah Anggi Anisa Ariani Astuti Ayu Bunga Citra Desi Devi Dewi Diah Dian Dina Eka Elvi Endang Erni Eva Fatimah Fitri Gita Halimah Hana Hesti Ida Ika Indah Intan Ismi Juwita Kartika Kiki Laila Lestari Lia Lina Maya Mega Mela Mila Murni Nadia Nia Nina Novi Nurul Okta Puspa Putri Rahma Rani Ratih Reni Rika Rina Rosmini Sari Sekar Sinta Siska Siti Sri Suci Susi Tari Tika Tina Titin Tuti Ulfa Umi Vina Wati Weni Winda Yani Yeni Yulia Yuni Zahra Zubaidah");
    private static final List<String> LAST = words(
            "Abdurra Adinata Alamsyan Ambarwan Anggoro Ardiansa Astaman Atmawan Baskoro Budiara Cahyadin Darmawan Effendri Fauzian Firmanda Gunadi Gunawira Hadisman Hamzari Handoyo Harjanto Hartawan Hasibran Hermanto Hidayan Indrawan Irawandi Iskandri Jayadira Junaidan Kartono Kurniadi Kusumawa Laksmana Lesmawan Mahendri Maulidan Mulyawan Nasriman Nugraha Pamungka Pangestu Permadi Prabawa Pradipta Prakoso Prasetya Pratomo Purnama Purwanta Rahmadin Ramadhi Rosadi Saputro Sasmita Setiadi Setiawon Siswanta Subrata Sudarman Suganda Suharman Sukmana Sulaiman Sumantra Supriadin Suryadi Susanta Sutedjo Syahrin Syamsuri Tanjungan Trihadi Wardana Wibisana Wicakso Widodara Wijayan Wirawan Yudhistra Yulianto Zainuri");
    private static final List<String> STREETS = words(
            "Kenanga Melati Mawar Cempaka Anggrek Kamboja Flamboyan Dahlia Seruni Teratai Bougenvil Rambutan Manggis Durian Mangga Nangka Cendana Meranti Pinang Kelapa Merpati Rajawali Cendrawasih Kutilang Pelita Serayu Mahoni Akasia");

    private final Dice dice;

    Names(Dice dice) {
        this.dice = dice;
    }

    String man() {
        return dice.pick(MEN) + " " + dice.pick(LAST);
    }

    String woman() {
        return dice.pick(WOMEN) + " " + dice.pick(LAST);
    }

    String child(boolean girl, String head) {
        return dice.pick(girl ? WOMEN : MEN) + " " + head.substring(head.indexOf(' ') + 1);
    }

    String street() {
        return (dice.chance(0.25) ? "Lorong " : "Jl. ") + dice.pick(STREETS) + " No. " + dice.between(1, 148);
    }

    private static List<String> words(String line) {
        return List.of(line.split(" "));
    }
}
