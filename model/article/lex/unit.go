package lex

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// readUnits reads a canonical unit and its names a line.
func (x *Lexicon) readUnits(list string) error {
	for line := range strings.Lines(list) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		canonical, names, ok := strings.Cut(line, "|")
		if !ok {
			return fmt.Errorf("%q: want a unit and its names", line)
		}
		for n := range strings.SplitSeq(names, ",") {
			x.unit(n, canonical)
		}
	}
	return nil
}

// A UnitName is a way of saying a unit, folded: what stands behind its first word.
type UnitName struct {
	rest string
	unit string    // the canonical one
	next *UnitName // that begins with the same word, and was read earlier
}

// unit adds a name of a unit. What is added last wins.
func (x *Lexicon) unit(name, canonical string) {
	first, rest, _ := strings.Cut(name, " ")
	x.units[first] = &UnitName{rest, canonical, x.units[first]}
}

// unitsOf returns those whose names begin with a folded word. A Russian noun in -ов is
// known in its other cases, too.
func (x *Lexicon) unitsOf(folded string) *UnitName {
	const least = 4 * len("я") // bytes, that the noun has at least before its ending
	if of := x.units[folded]; of != nil || !CyrillicWord(folded) {
		return of
	}
	for _, ending := range []string{"а", "ы", "ам", "ами", "ах", "у", "ом", "е"} {
		if stem, ok := strings.CutSuffix(folded, ending); ok && len(stem) > least {
			for n := x.units[stem+"ов"]; n != nil; n = n.next {
				if n.rest == "" {
					return &UnitName{unit: n.unit}
				}
			}
		}
	}
	return nil
}

// UnitCalled returns the unit of a folded name, "" for none.
func (x *Lexicon) UnitCalled(name string) string {
	first, rest, _ := strings.Cut(name, " ")
	for n := x.units[first]; n != nil; n = n.next {
		if n.rest == rest {
			return n.unit
		}
	}
	return ""
}

// Capacity are nouns in the singular that say behind a hyphen how large something is.
var Capacity = Set("bed seat room berth unit place member person")

// Multiples are units of many others, as they are written: "2.4 Mt".
var Multiples = map[string]float64{"kt": 1e3, "Mt": 1e6, "Gt": 1e9, "kilotonnes": 1e3, "kilotons": 1e3, "megatonnes": 1e6, "megatons": 1e6, "gigatonnes": 1e9, "gigatons": 1e9, "Mtpa": 1e6, "mtpa": 1e6, "MTPA": 1e6,
	"bcm": 1e9, "BCM": 1e9, "mcm": 1e6, "tcf": 1e12, "Tcf": 1e12, "bcf": 1e9, "mb": 1e6, "Mb": 1e6, "mbpd": 1e6, "kb": 1e3,
	"MDH": 1e6, "MDT": 1e6, "MDA": 1e6, "MUSD": 1e6, "MEUR": 1e6, "MCHF": 1e6, "MFCFA": 1e6}

// FirstField returns the first word of a unit as the source has it, without how often.
func FirstField(s string) string {
	first, _, _ := strings.Cut(s, " ")
	first, _, _ = strings.Cut(first, "/")
	return first
}

// Strong units are figures even with a small number in letters ("three tonnes").
var Strong = Set("percent tonne barrel MW GW km hectare scholarship aircraft vessel kg turbine reactor satellite vehicle hospital clinic radar laboratory project gun launcher missile generator scanner")

// Stoppers end the search for a unit behind a number.
var Stoppers = Set(`of in on at by for from to and or the a an un une des with over under through during per between de du des la le les et ou en à au aux dans par pour sur
	qui que who which that will has have had is are was were were ont a est sont sera seront`)

// durations and other counted nouns that make no key figure.
var Uncounted = Set(`depuis apres avant jamais toujours parfois autrefois jadis desormais ailleurs alors moins tandis puis dehors dedans longtemps quelques contre across towards besides afterwards always sometimes perhaps overseas abroad versus
	doubles plusieurs directs directes indirects indirectes induits
	year years month months week weeks day days hour hours minute minutes decade decades century an ans annee annees mois semaine semaines
	jour jours nuit nuits night nights heure heures minute decennie decennies siecle siecles point points page pages words mots слов article articles fois times garantis fournis promis acquis requis investis chefs heads leaders parties cotes sides
	hundreds thousands dozens millions billions centaines milliers dizaines
	enregistres enregistrees recenses recensees comptabilises comptabilisees constates constatees observes observees prevus prevues annonces annoncees attendus attendues coups abstentions voix votes suffrages first last next ministres ministers others annuels candles hommages
	quarts tiers cinquiemes sixiemes septiemes huitiemes dixiemes centiemes quarters thirds fifths sixths eighths tenths
	articles paragraphes degres degrees principes principles piliers pillars axes volets objectifs goals targets themes priorites priorities mesures measures etapes steps
	tracks categories areas aspects ways types kinds forms fronts questions issues topics elements components dimensions strands criteria conditions reasons factors phases stages levels options scenarios occasions sectors
	domaines sortes formes manieres facons sujets composantes criteres raisons facteurs niveaux reprises secteurs groups discussions sessions
	janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre`)

// Qualifying words stand between a number and what it counts, and are no unit.
var Qualifying = Set(`nouvelles nouveaux petites petits jeunes dernieres derniers autres anciens anciennes grandes grands premieres premiers principaux
	principales differents differentes prochaines prochains futurs futures graves legers`)

// signs of units that stand behind a number without being words, beside those of money.
var signs = []string{"%", "°C", "km²", "m³", "FCFA", "F CFA"}

// SignAfter returns the sign of a unit at the beginning of s, with the space before it.
func SignAfter(s string) string {
	rest := s
	for _, space := range []string{" ", "\u00a0", "\u202f"} {
		if cut, ok := strings.CutPrefix(s, space); ok {
			rest = cut
			break
		}
	}
	if rest == "" {
		return ""
	}
	for _, all := range [][]string{signs, Loaded().Money.behind[rest[0]]} {
		for _, sign := range all {
			if !strings.HasPrefix(rest, sign) {
				continue
			}
			if last := sign[len(sign)-1]; last >= 'A' && last <= 'Z' && len(rest) > len(sign) && StartsLetter(rest[len(sign):]) {
				continue
			}
			return s[:len(s)-len(rest)+len(sign)]
		}
	}
	return ""
}

// UnitAt reads a unit, the longest, and returns of how many words it is.
func UnitAt(ws []Word) (unit string, of int) {
next:
	for n := ws[0].Units; n != nil; n = n.next {
		size := 1
		for rest := n.rest; rest != ""; size++ {
			var w string
			if w, rest, _ = strings.Cut(rest, " "); size >= len(ws) || ws[size].Folded != w {
				continue next
			}
		}
		if size > of {
			unit, of = n.unit, size
		}
	}
	return unit, of
}

// StartsLetter tells whether a text begins with a letter.
func StartsLetter(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r)
}
