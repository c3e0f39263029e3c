package article

import (
	"cmp"
	"math"
	"slices"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article/lex"
)

// The guest and the host of a visit by all that speaks for them: the two who are likeliest by a log-linear
// model over simple clues (guestclues.go). What each clue is worth was learnt (guestweights.go).

// castWorth is what each clue is worth: for who is the guest, for who is the host, and for two as both.
type castWorth struct {
	guest, host [castClues]float64
	pair        [pairedClues]float64
}

// findGuestAndHost takes for the guest and the host, where no rule has found them, those who are likeliest; and
// puts right whom the rules took for the guest though he is of the country of who is far likelier to be the host.
func (d *Document) findGuestAndHost(found []findings) {
	const (
		enough   = .4  // how likely the guest must be
		certain  = .85 // how likely another guest must be than that of the rules, and
		unlikely = .1  // that one
		probable = .35 // how likely the host must be
	)
	v := &d.Visit
	if slices.ContainsFunc(d.lead(1), func(s leadSentence) bool {
		return s.says(byPhone) || v.Type == model.VisitMeeting && s.says(onMargins)
	}) {
		return
	}
	c := d.cast(found)
	guest, host, swapped := c.called(v.Visitor), c.called(v.Host), false
	if guest >= 0 && v.Host == "" {
		i, j, guests, _ := c.likeliest(&castWeights, anybody)
		if i >= 0 && j >= 0 && i != guest && c.members[i].Name != "" && guests[i] > certain && guests[guest] < unlikely &&
			(j == guest || c.members[guest].country >= 0 && c.members[j].country == c.members[guest].country) {
			v.Visitor, v.VisitorCountry = "", ""
			d.takeForGuest(c, i, j)
			guest, host, swapped = i, j, true
			if v.host != c.members[j].country {
				v.host, v.HostCountry = -1, ""
			}
		}
	}
	if v.host >= 0 && v.Host == "" && guest >= 0 {
		d.findHostOfCountry(c, guest)
	}
	if v.host >= 0 || v.Visitor != "" && !swapped && (v.Host != "" || v.Type == model.VisitMeeting) {
		return
	}
	i, j, guests, hosts := c.likeliest(&castWeights, func(i, j int) bool { return (guest < 0 || i == guest) && (host < 0 || j == host) })
	if i < 0 || j < 0 || !(c.visit && v.Type != model.VisitMeeting) && !c.atHome(i, j) || guests[i] < enough {
		return
	}
	d.takeForGuest(c, i, j)
	if of, _ := c.countriesOf(i, j); v.Host == "" && hosts[j] > probable && !envoy.MatchString(c.members[j].Role) && (of >= 0 || !c.members[j].only) {
		d.takeForHost(c, i, j)
		if v.VisitorCountry != "" && slices.ContainsFunc(v.Places, func(p string) bool { return d.sees(p, countryCalled(v.VisitorCountry)) }) {
			v.Places = nil // the guest's own
		}
		if len(v.Places) == 0 {
			d.findPlaces(d.tellingLead(found), v.Type == model.VisitMeeting)
		}
	}
}

// findHostOfCountry takes for the host, where the guest and the host country are known, who of that country meets
// the guest and is likelier to be it than all others and than that nobody is.
func (d *Document) findHostOfCountry(c *cast, guest int) {
	const probable = .5 // how likely he or she must be
	v := &d.Visit
	_, j, _, hosts := c.likeliest(&castWeights, func(i, j int) bool {
		return i == guest && (j < 0 || c.members[j].country == v.host)
	})
	if j >= 0 && c.members[j].Name != "" && hosts[j] > probable && c.met[[2]int{guest, j}]+c.met[[2]int{j, guest}] > 0 {
		v.Host = d.called(standing{Person: c.members[j].Person})
	}
}

// takeForGuest takes a member for the guest where there is none.
func (d *Document) takeForGuest(c *cast, guest, host int) {
	v := &d.Visit
	if v.Visitor != "" {
		return
	}
	v.Visitor = d.called(standing{Person: c.members[guest].Person})
	if of, _ := c.countriesOf(guest, host); of >= 0 && v.VisitorCountry == "" {
		v.VisitorCountry = lex.Loaded().Countries[of].Name(d.Lang)
	}
}

// takeForHost takes a member for the host, by name or by its country alone.
func (d *Document) takeForHost(c *cast, guest, host int) {
	v := &d.Visit
	if !c.members[host].only {
		v.Host = d.called(standing{Person: c.members[host].Person})
	}
	if _, of := c.countriesOf(guest, host); of >= 0 {
		v.host, v.HostCountry = of, d.countryNamed(of)
	}
	v.Type = cmp.Or(v.Type, model.VisitPlain)
}

func anybody(int, int) bool { return true }

// likeliest returns the two for whom most speaks of those who may be the guest and the host, -1 for nobody, and
// how likely each member is the guest, and the host.
func (c *cast) likeliest(w *castWorth, may func(guest, host int) bool) (guest, host int, guests, hosts []float64) {
	guest, host, guests, hosts = -1, -1, make([]float64, len(c.members)), make([]float64, len(c.members))
	most, any, sum := 0.0, false, 0.0
	c.weigh(w, func(i, j int, _ *[pairedClues]float64, worth float64) {
		if !may(i, j) {
			return
		}
		share := math.Exp(worth)
		sum += share
		if i >= 0 {
			guests[i] += share
		}
		if j >= 0 {
			hosts[j] += share
		}
		if !any || worth > most {
			most, any, guest, host = worth, true, i, j
		}
	})
	for i := range guests {
		guests[i] /= sum
		hosts[i] /= sum
	}
	return guest, host, guests, hosts
}

// weigh calls a function for each two who can be the guest and the host, -1 for nobody, with the clues that they
// are both and what all that speaks for them is worth.
func (c *cast) weigh(w *castWorth, two func(i, j int, clues *[pairedClues]float64, worth float64)) {
	hosts := make([]float64, len(c.members))
	for j := range hosts {
		hosts[j] = worthOf(w.host[:], c.members[j].clues[:])
	}
	for i := -1; i < len(c.members); i++ {
		guest := 0.0
		if i >= 0 {
			if c.members[i].only {
				continue
			}
			guest = worthOf(w.guest[:], c.members[i].clues[:])
		}
		for j := -1; j < len(c.members); j++ {
			if i >= 0 && i == j {
				continue
			}
			clues := c.together(i, j)
			worth := guest + worthOf(w.pair[:], clues[:])
			if j >= 0 {
				worth += hosts[j]
			}
			two(i, j, &clues, worth)
		}
	}
}
