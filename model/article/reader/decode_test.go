package reader

import (
	"testing"

	"golang.org/x/text/encoding/htmlindex"
)

// A letter is read as it was written on the systems that a country had before UTF-8.
func TestGuess(t *testing.T) {
	for _, c := range []struct {
		text      string
		encodings []string
	}{
		{"Il ministro degli esteri è giunto a Parigi. L’incontro, durato più di due ore, è stato giudicato utile: si è parlato di energia e di libertà di navigazione. Però non è stata fissata la data della prossima riunione.",
			[]string{"windows-1252", "macintosh"}},
		{"Die Außenministerin traf am Mittwoch in München ihren Kollegen. Über die Gespräche hieß es, sie hätten für beide Länder größere Bedeutung. Künftig soll häufiger über Sicherheit gesprochen werden.",
			[]string{"windows-1252", "macintosh"}},
		{"Minister spraw zagranicznych przyjął w Warszawie delegację. Rozmowy dotyczyły bezpieczeństwa, współpracy gospodarczej oraz wsparcia dla państw sąsiednich. Strony ustaliły, że następne spotkanie odbędzie się jesienią.",
			[]string{"windows-1250", "iso-8859-2"}},
		{"Ministr zahraničních věcí přijal v Praze delegaci. Jednání se týkala bezpečnosti, hospodářské spolupráce a podpory sousedních zemí. Obě strany se shodly, že další setkání proběhne na podzim příštího roku.",
			[]string{"windows-1250", "iso-8859-2"}},
		{"A külügyminiszter Budapesten fogadta a küldöttséget. A megbeszélések a biztonságról, a gazdasági együttműködésről és a szomszédos országok támogatásáról szóltak. A felek megállapodtak, hogy ősszel újra találkoznak, és erről közös nyilatkozatot fogadtak el.",
			[]string{"windows-1250", "iso-8859-2"}},
		{"Dışişleri Bakanı Ankara’da heyeti kabul etti. Görüşmelerde güvenlik, ekonomik iş birliği ve komşu ülkelere destek ele alındı. Taraflar bir sonraki toplantının sonbaharda yapılması konusunda anlaştı.",
			[]string{"windows-1254"}},
		{"Министр иностранных дел принял в Москве делегацию. Стороны обсудили вопросы безопасности, экономического сотрудничества и поддержки соседних государств. Следующая встреча состоится осенью.",
			[]string{"windows-1251", "koi8-r", "iso-8859-5", "ibm866"}},
		{"Её величество приняла в Туле посла Ямайки. « Я рада этой встрече », — сказала она. Стороны обсудили объявленные меры, а затем подписали соглашение о съёмках фильма.",
			[]string{"windows-1251", "x-mac-cyrillic"}},
		{"Председатель правительства принял в Рязани делегацию. Стороны обсудили вопросы торговли. Следующая встреча состоится весной.",
			[]string{"windows-1251", "koi8-r", "iso-8859-5", "ibm866", "x-mac-cyrillic"}},
		{"Міністр закордонних справ прийняв у Києві делегацію. Сторони обговорили питання безпеки, економічної співпраці та підтримки сусідніх держав. Наступна зустріч відбудеться восени.",
			[]string{"windows-1251"}},
		{"Ο υπουργός Εξωτερικών υποδέχθηκε στην Αθήνα την αντιπροσωπεία. Οι συνομιλίες αφορούσαν την ασφάλεια, την οικονομική συνεργασία και τη στήριξη των γειτονικών χωρών.",
			[]string{"windows-1253", "iso-8859-7"}},
		{"استقبل وزير الخارجية الوفد في القاهرة. وتناولت المحادثات الأمن والتعاون الاقتصادي ودعم الدول المجاورة. واتفق الطرفان على عقد الاجتماع المقبل في الخريف.",
			[]string{"windows-1256"}},
		{"外務大臣は東京で代表団と会談し、安全保障、経済協力及び近隣諸国への支援について協議した。次回の会合は秋に開催することで一致した。", []string{"shift_jis", "euc-jp"}},
		{"外交部长在北京会见了代表团。双方就安全、经济合作以及对邻国的支持交换了意见，并商定秋季举行下一次会晤。", []string{"gb18030"}},
		{"외교부 장관은 서울에서 대표단을 접견하였다. 양측은 안보와 경제 협력, 그리고 이웃 나라에 대한 지원을 논의하였으며 다음 회의를 가을에 열기로 하였다.", []string{"euc-kr"}},
	} {
		for _, name := range c.encodings {
			enc, err := htmlindex.Get(name)
			if err != nil {
				t.Fatal(err)
			}
			data, err := enc.NewEncoder().String(c.text)
			if err != nil {
				t.Fatal(name, err)
			}
			text, found, err := decode([]byte(data))
			if err != nil || text != c.text {
				t.Errorf("%s is read as %s: %.60s (%v)", name, found, text, err)
			}
		}
	}
}

// A text in UTF-8 into which a few bytes of another were pasted is not read as the other.
func TestDecodePatched(t *testing.T) {
	whole := "Le président a été reçu à l’Élysée, où il a évoqué la sécurité, l’énergie et la coopération. Déjà signé"
	text, name, err := decode([]byte(whole + " par le d\xe9l\xe9gu\xe9."))
	if err != nil || text != whole+" par le délégué." || name == "utf-8" {
		t.Errorf("%s: %q (%v)", name, text, err)
	}
}
