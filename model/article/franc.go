package article

// francs are the currencies of that name, by the French name of who has them. The two
// CFA francs, of West and of Central Africa, are of one value.
var francs = map[string]string{"Bénin": "XOF", "Burkina Faso": "XOF", "Côte d'Ivoire": "XOF", "Guinée-Bissau": "XOF", "Mali": "XOF", "Niger": "XOF", "Sénégal": "XOF", "Togo": "XOF",
	"Cameroun": "XAF", "Congo": "XAF", "Gabon": "XAF", "Guinée équatoriale": "XAF", "République centrafricaine": "XAF", "Tchad": "XAF",
	"Suisse": "CHF", "Guinée": "GNF", "Rwanda": "RWF", "République démocratique du Congo": "CDF"}

// franc returns which franc a document speaks of, or which CFA franc: that of the
// countries which it names most; known when it names none, or two as often.
func (d *Document) franc(cfa bool, known string) string {
	named := make(map[string]int)
	for c, n := range d.countries {
		if code := francs[lists().countries[c].fr]; code != "" && (!cfa || code[0] == 'X') {
			named[code] += n
		}
	}
	best := known
	for code, n := range named {
		if n > named[best] {
			best = code
		}
	}
	for code, n := range named {
		if code != best && n == named[best] {
			return known
		}
	}
	return best
}
