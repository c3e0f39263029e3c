package spell

import "strings"

// spellings are endings and letters of British English, and the American ones.
var spellings = [][2]string{
	{"our", "or"}, {"is", "iz"}, {"ys", "yz"}, {"ntre", "nter"}, {"atre", "ater"}, {"metre", "meter"}, {"litre", "liter"}, {"bre", "ber"}, {"ence", "ense"}, {"ogue", "og"}, {"mme", "m"},
	{"ll", "l"}, {"l", "ll"}, {"ae", "e"}, {"oe", "e"}, {"pp", "p"}, {"ement", "ment"}, {"grey", "gray"}, {"cheque", "check"},
	{"tonne", "ton"}, {"yre", "ire"},
}

// americans returns the words that one of British English may be in American
// English, the letters of one place exchanged in each.
func americans(word string) (all []string) {
	for _, s := range spellings {
		for at := 0; ; {
			i := strings.Index(word[at:], s[0])
			if i < 0 {
				break
			}
			i += at
			at = i + len(s[0])
			if i > 0 {
				all = append(all, word[:i]+s[1]+word[at:])
			}
		}
	}
	return all
}
