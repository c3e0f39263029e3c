package grid

import (
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model"
)

// Kinds are the kinds of fact that a table can be read as.
var Kinds = []model.Kind{model.KindEngagement, model.KindEvent, model.KindFigure, model.KindAgreement, model.KindPerson}

// A column is what a cell is of its fact, by the field.
type column = string

// headings are the words that a first row calls the columns by, folded.
var headings = map[string]column{
	"date": "start", "debut": "start", "du": "start", "start": "start", "from": "start", "jour": "start", "day": "start", "quand": "start", "when": "start", "begins": "start",
	"fin": "end", "au": "end", "end": "end", "to": "end", "until": "end", "ends": "end", "heure": "time", "time": "time", "horaire": "time",
	"evenement": "what", "event": "what", "objet": "what", "intitule": "what", "what": "what", "quoi": "what", "what happened": "what", "ce qui a eu lieu": "what", "what it counts": "what", "ce qui est compte": "what", "description": "what", "libelle": "what", "titre": "what", "title": "what",
	"accord": "what", "agreement": "what", "indicateur": "what", "indicator": "what", "activite": "what", "activity": "what", "sujet": "what", "subject": "what",
	"valeur": "value", "value": "value", "montant": "value", "amount": "value", "chiffre": "value", "figure": "value", "maximum": "max", "max": "max", "up to": "max",
	"unite": "unit", "unit": "unit", "nom": "name", "name": "name", "fonction": "role", "role": "role", "titre ou fonction": "role", "poste": "role", "position": "role",
	"partie": "side", "side": "side", "delegation": "side", "cote": "side", "etat": "status", "statut": "status", "status": "status", "state": "status",
	"une organisation": "organisation", "an organisation": "organisation",
	"signataires": "signatories", "signatories": "signatories", "lieu": "location", "place": "location", "location": "location",
	"avec": "with", "with": "with", "format": "format", "annee": "date", "year": "date", "en date du": "date", "as of": "date", "a la date de": "date", "etat au": "date",
}

// orders are the columns of a table without a heading.
var orders = map[model.Kind][]column{
	model.KindEngagement: {"start", "what", "location", "with"},
	model.KindEvent:      {"start", "what"},
	model.KindFigure:     {"what", "value", "unit", "date"},
	model.KindAgreement:  {"what", "status", "signatories"},
	model.KindPerson:     {"name", "role", "side"},
}

// used are the columns that a fact of a kind has a field for.
var used = map[model.Kind][]column{
	model.KindEngagement: {"start", "time", "end", "what", "location", "with", "format"},
	model.KindEvent:      {"start", "time", "end", "what"},
	model.KindFigure:     {"what", "value", "max", "unit", "date"},
	model.KindAgreement:  {"what", "status", "signatories"},
	model.KindPerson:     {"name", "role", "side", "organisation"},
}

// states and sides are the codes by the words for them, folded; yes says that it is so.
var (
	yes = map[string]bool{"oui": true, "yes": true, "x": true, "✓": true}

	states = map[string]string{"attendu": "expected", "prevu": "expected", "expected": "expected", "planned": "expected", "convenu": "agreed", "agreed": "agreed",
		"signe": "signed", "signed": "signed", "en vigueur": "in-force", "in force": "in-force"}
	sides = map[string]string{"visiteur": "visitor", "visitor": "visitor", "visiting": "visitor", "invite": "visitor", "hote": "host", "host": "host", "accueil": "host"}
)

// Facts makes a fact of a kind of each row. The rows that it cannot read, because
// a date or a number is none or nothing says what it is about, come back as they
// are. A first row that names the columns is no fact.
func Facts(kind model.Kind, rows [][]string) (facts []model.Node, left [][]string) {
	if len(rows) == 0 {
		return nil, nil
	}
	columns, headed := columnsOf(kind, rows[0])
	if headed {
		rows = rows[1:]
	} else {
		columns = orders[kind]
	}
	for _, row := range rows {
		cells := make(map[column]string)
		for i, cell := range row {
			if i < len(columns) && columns[i] != "" && cell != "" {
				cells[columns[i]] = cell
			}
		}
		if n, ok := fact(kind, cells); ok {
			facts = append(facts, n)
		} else {
			left = append(left, row)
		}
	}
	return facts, left
}

// Unused names the columns of a table with a heading, in their order, that [Facts] reads
// nothing of.
func Unused(kind model.Kind, rows [][]string) (names []string) {
	if len(rows) == 0 {
		return nil
	}
	columns, headed := columnsOf(kind, rows[0])
	for i, c := range columns {
		filled := slices.ContainsFunc(rows[1:], func(row []string) bool { return i < len(row) && row[i] != "" })
		if headed && filled && rows[0][i] != "" && !slices.Contains(used[kind], c) {
			names = append(names, rows[0][i])
		}
	}
	return names
}

// columnsOf reads a first row, and tells whether it names columns: two or more,
// and among them what the kind cannot do without.
func columnsOf(kind model.Kind, row []string) (columns []column, headed bool) {
	named := 0
	for _, cell := range row {
		name := fold(strings.Trim(cell, " :*"))
		c, ok := headings[name]
		if !ok {
			name, _, _ = strings.Cut(name, " (")
			c, ok = headings[name]
		}
		if kind == model.KindFigure && c == "start" {
			c = "date"
		}
		if kind == model.KindPerson && c == "what" {
			c = "role"
		}
		if ok && !slices.Contains(columns, c) {
			named++
		} else {
			c = ""
		}
		columns = append(columns, c)
	}
	need := "what"
	if kind == model.KindPerson {
		need = "name"
	}
	return columns, named >= 2 && slices.Contains(columns, need)
}

func fact(kind model.Kind, cells map[column]string) (model.Node, bool) {
	start, startOK := when(cells["start"], cells["time"])
	end, endOK := when(cells["end"], "")
	what := cells["what"]
	switch kind {
	case model.KindEvent:
		return model.Event{Start: start, End: end, What: what}, startOK && endOK && start != "" && what != ""
	case model.KindEngagement:
		return model.Engagement{Start: start, End: end, What: what, Location: cells["location"], Format: cells["format"], With: cells["with"]},
			startOK && endOK && what != ""
	case model.KindFigure:
		value, unit, word, ok := figure(cells["value"])
		if cells["unit"] != "" {
			word = cells["unit"]
			unit = units[strings.ToLower(word)]
		}
		if unit == "" {
			unit = word
		}
		f := model.Figure{Value: value, Unit: unit, Word: word, What: what}
		upper := true
		if cells["max"] != "" {
			f.Max, _, _, upper = figure(cells["max"])
		}
		var dated bool
		f.Date, dated = when(cells["date"], "")
		return f, ok && upper && dated && what != ""
	case model.KindAgreement:
		a := model.Agreement{What: what, Status: states[fold(cells["status"])]}
		for name := range strings.FieldsFuncSeq(cells["signatories"], func(r rune) bool { return r == ';' || r == ',' || r == '\n' }) {
			if name = strings.TrimSpace(name); name != "" {
				a.Signatories = append(a.Signatories, name)
			}
		}
		return a, what != "" && (a.Status != "" || cells["status"] == "")
	case model.KindPerson:
		p := model.Person{Name: cells["name"], Role: cells["role"], Organisation: yes[fold(cells["organisation"])]}
		for word, side := range sides {
			if strings.Contains(fold(cells["side"]), word) {
				p.Side = side
			}
		}
		return p, p.Name != ""
	}
	return nil, false
}

// when reads a date and the time beside it; nothing is right as well.
func when(day, hour string) (string, bool) {
	if day == "" {
		return "", true
	}
	if hour != "" {
		if iso, ok := Date(day + " " + hour); ok {
			return iso, true
		}
	}
	return Date(day)
}
