package lex

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Body is an organisation that organisations.txt has. All its names mean it.
type Body struct {
	Firm  bool // a company
	Names []string
}

// A BodyName is one name of it, word by word.
type BodyName struct {
	*Body
	words  []string // folded, those in Russian without the endings of their cases
	letter string   // how it has to be written, "" for a capital at its beginning
}

// Standing says what a word is in the names of organisations, and beside them.
type Standing uint16

const (
	Heads   Standing = 1 << iota // a name may be what it is the head of: agency, banque
	Firm                         // calls what is named behind it a company: groupe, operator
	Firms                        // and several of them
	Closes                       // ends the name of a company: Ltd, Airways
	Letters                      // is an acronym by its look
	Owned                        // says whose a company is: state-owned, Riga-based
	Leads                        // somebody who leads a company: CEO, PDG
	Loose                        // a name may be what it is the head of, where its letters stand behind: Facility (PPF)
	Camel                        // has a capital within, as few but companies have: SolarGrid
)

// readBodies reads an organisation a line.
func (x *Lexicon) readBodies(list string) error {
	n := 0
	for line := range strings.Lines(list) {
		n++
		f := strings.Split(strings.TrimSpace(line), "|")
		if f[0] == "" || strings.HasPrefix(f[0], "#") {
			continue
		}
		if len(f) < 2 || f[0] != "body" && f[0] != "firm" || slices.Contains(f, "") {
			return fmt.Errorf("line %d: want body or firm and names, with | between", n)
		}
		b := &Body{f[0] == "firm", f[1:]}
		for _, name := range b.Names {
			of := BodyName{Body: b}
			for _, w := range strings.FieldsFunc(Fold(name), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
				if CyrillicWord(w) {
					w = withoutCase(w)
				}
				of.words = append(of.words, w)
			}
			if len(of.words) == 0 {
				return fmt.Errorf("line %d: %q is no name", n, name)
			}
			if short := 3; len(of.words) == 1 && utf8.RuneCountInString(name) <= short {
				of.letter = name
			}
			same := x.bodies[of.words[0]]
			k := slices.IndexFunc(same, func(o BodyName) bool { return len(o.words) < len(of.words) })
			if k < 0 {
				k = len(same)
			}
			x.bodies[of.words[0]] = slices.Insert(same, k, of)
		}
	}
	return nil
}

// BodyAt returns the organisation of the list that is named at word i, and the word behind its name.
func (l *Line) BodyAt(i int) (b *Body, next int) {
	if !l.Words[i].Capital || l.Words[i].Function && l.Lang != "en" { // "UN", "AU"
		return nil, 0
	}
	for _, n := range l.Words[i].Bodies {
		if n.letter != "" && n.letter != l.Spelled(i) || !l.names(n.words, i) {
			continue
		}
		return n.Body, i + len(n.words)
	}
	return nil, 0
}

// names tells whether words stand one behind another from word i on.
func (l *Line) names(words []string, i int) bool {
	if i+len(words) > len(l.Words) {
		return false
	}
	for k, want := range words {
		got := l.Words[i+k].Folded
		if CyrillicWord(got) {
			got = withoutCase(got)
		}
		if got != want || k > 0 && !joinsName[l.Gap(i+k)] {
			return false
		}
	}
	return true
}

// joinsName stands between two words of a name.
var joinsName = map[string]bool{" ": true, "\u00a0": true, ". ": true, "-": true, "\u2011": true, "–": true, "’": true, "'": true, ".": true, " & ": true, "&": true, "": true}

// standing says what a word is for the names of organisations.
func standing(spelled, folded string) (s Standing) {
	word := folded
	if CyrillicWord(folded) {
		word = withoutCase(folded)
	}
	s = standings[word]
	upper, lower, inner := 0, 0, false
	for _, r := range spelled {
		switch {
		case unicode.IsUpper(r):
			inner = inner || lower > 1
			upper++
		case unicode.IsLower(r):
			lower++
		}
	}
	const most = 9
	if upper > 1 && upper <= most && lower == 0 {
		s |= Letters
	}
	if inner && upper > 0 && StartsUpper(spelled) && !surnames[folded[:min(3, len(folded))]] && !channels[folded] {
		s |= Camel
	}
	return s
}

// standings are those of words that are in a list of them.
var standings = func() map[string]Standing {
	all := make(map[string]Standing, 3<<7)
	for _, of := range []struct {
		words string
		is    Standing
	}{{bodyHeads, Heads}, {firmWords, Firm}, {firmsWords, Firms}, {firmEnds, Closes}, {ownedWords, Owned}, {leadWords, Leads}, {looseWords, Loose}} {
		for w := range strings.FieldsSeq(of.words) {
			all[w] |= of.is
		}
	}
	return all
}()

const (
	bodyHeads = `agence agency banque bank institut institute organisation organization universite university fonds fund conseil council commission comite committee
		office centre center fondation foundation association union ligue league alliance academie academy confederation federation groupe group forum societe society
		compagnie company corporation autorite authority communaute community chambre chamber consortium trust corps guard force police observatoire observatory
		caisse parti party front mouvement movement haut croix croissant college secretariat syndicat bureau reseau network cabinet board administration museum musee laboratory laboratoire forces`
	firmWords = `groupe societe entreprise compagnie geant operateur constructeur industriel armateur avionneur energeticien petrolier cimentier exploitant fabricant
		equipementier filiale consortium conglomerat operatrice brasseur transporteur distributeur constructrice multinationale holding banque ong parti mouvement
		company firm group giant conglomerate operator manufacturer maker airline developer contractor carmaker automaker miner steelmaker utility carrier bank
		subsidiary supplier provider startup insurer retailer shipbuilder planemaker chipmaker ngo charity corporation producer
		компани корпораци концерн холдинг`
	firmsWords = `groupes societes entreprises compagnies geants operateurs constructeurs industriels armateurs avionneurs energeticiens petroliers exploitants fabricants
		equipementiers filiales banques ong ongs multinationales companies firms giants operators manufacturers makers airlines developers contractors carmakers automakers miners
		banks suppliers providers ngos charities corporations producers`
	firmEnds = `inc ltd llc plc gmbh spa sarl sa ag jsc ojsc pjsc nv bv oyj asa corp co group groupe holding holdings airlines airways airline bank motors petroleum
		industries technologies aerospace pharmaceuticals telecom mining energies energy capital systems resources chemical electric partners
		semiconductors shipyards logistics shipping steel aviation oil gas cement engineering`
	leadWords  = "ceo executive pdg directeur directrice patron patronne"
	looseWords = "facility service structure conference mission congress assembly coalition directorate hospital assemblee congres direction hopital brigade"
	ownedWords = "owned run based listed headquartered"
)

var (
	// surnames, and some places, begin with them and have a capital within: MacArthur, KwaZulu.
	surnames = Set("mac van fit kwa")
	// channels are where one is followed.
	channels = Set("linkedin youtube whatsapp")
)
