package article

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model/article/lex"
)

// Clues that two are the guest and the host.
const (
	pairedNobody        = iota // neither is known
	pairedNoneOfVisit          // though the lead tells of a visit,
	pairedNoneOfMeeting        // or of a meeting,
	pairedNoneOfCall           // of one by telephone,
	pairedNoneOfMany           // or of many,
	pairedUntold               // or of none of these
	pairedNoGuest              // only the host is known, or
	pairedNoHost               // the guest
	pairedCompatriots          // they are of one country, or
	pairedUnknown              // of one it is not known
	pairedMostNamed            // their countries are those that are named most
	pairedMet                  // they are named together where some meet,
	pairedInOrder              // the guest first
	pairedNowhere              // nothing is said to be in the country of the host
	pairedNowhereMet           // and the lead tells of no visit
	pairedHostFirst            // the first place that is told is that of the host, or
	pairedGuestFirst           // of the guest
	pairedHostGone             // most is said to go to that of the host, or
	pairedGuestGone            // of the guest
	pairedHostPlaced           // more is said to be in that of the host, or
	pairedGuestPlaced          // of the guest
	pairedHostReports          // an agency reports from that of the host
	pairedHostCities           // more places of the host are named, or
	pairedGuestCities          // of the guest
	pairedClues
)

// together returns the clues that two are the guest and the host.
func (c *cast) together(i, j int) (clues [pairedClues]float64) {
	one := func(clue int, is bool) {
		if is {
			clues[clue] = 1
		}
	}
	if i < 0 || j < 0 {
		none := i < 0 && j < 0
		one(pairedNobody, none)
		one(pairedNoneOfVisit, none && c.visit)
		one(pairedNoneOfMeeting, none && c.meeting)
		one(pairedNoneOfCall, none && c.call)
		one(pairedNoneOfMany, none && c.summit && !c.visit)
		one(pairedUntold, none && !c.visit && !c.meeting)
		one(pairedNoGuest, j >= 0)
		one(pairedNoHost, i >= 0)
		return clues
	}
	of, at := c.members[i].country, c.members[j].country
	one(pairedCompatriots, of >= 0 && of == at)
	one(pairedUnknown, of < 0 || at < 0)
	one(pairedMostNamed, of != at && len(c.most) == 2 && slices.Contains(c.most, of) && slices.Contains(c.most, at))
	clues[pairedMet] = min(2, c.met[[2]int{i, j}]+c.met[[2]int{j, i}])
	clues[pairedInOrder] = c.met[[2]int{i, j}]
	nowhere := at < 0 || c.gone[at]+c.placed[at] == 0 && c.dateline != at
	one(pairedNowhere, nowhere)
	one(pairedNowhereMet, nowhere && !c.visit)
	of, at = c.countriesOf(i, j)
	if at >= 0 {
		one(pairedHostFirst, c.firstTold == at)
		one(pairedHostGone, c.gone[at] > 0 && c.gone[at] == c.goneMost)
		one(pairedHostPlaced, c.placed[at] > c.placed[of])
		one(pairedHostReports, c.dateline == at)
		one(pairedHostCities, of >= 0 && c.cities[at] > c.cities[of])
	}
	if of >= 0 {
		one(pairedGuestFirst, c.firstTold == of)
		one(pairedGuestGone, c.gone[of] > 0 && c.gone[of] == c.goneMost)
		one(pairedGuestPlaced, c.placed[of] > c.placed[at])
		one(pairedGuestCities, at >= 0 && c.cities[of] > c.cities[at])
	}
	return clues
}

// countriesOf returns the countries of two: where one is not known, it is the other of the two that are named
// most, if that of the other is one of them; -1 if not.
func (c *cast) countriesOf(i, j int) (of, at int) {
	of, at = c.members[i].country, c.members[j].country
	other := func(country int) int {
		if k := slices.Index(c.most, country); k >= 0 && len(c.most) == 2 {
			return c.most[1-k]
		}
		return -1
	}
	if of < 0 {
		return other(at), at
	}
	if at < 0 {
		return of, other(of)
	}
	return of, at
}

// atHome tells whether the document has two meet who have names where the host is at home.
func (c *cast) atHome(guest, host int) bool {
	_, at := c.countriesOf(guest, host)
	return !c.members[host].only && at >= 0 && (c.firstTold == at || c.dateline == at)
}

// called returns who is called so, -1 for nobody.
func (c *cast) called(name string) int {
	return slices.IndexFunc(c.members, func(m actor) bool {
		return name != "" && (m.Name != "" && SameName(m.Name, name) || m.Name == "" && m.Role == name)
	})
}

// memberFor returns which member somebody in a sentence is, one more where it is none yet; -1 for nobody.
func (c *cast) memberFor(d *Document, p standing) int {
	const most = 240
	name := p.Name
	if name == "" {
		if name = d.whoIs(p); !d.named(name) {
			name = ""
		}
	}
	if name != "" {
		if k := slices.IndexFunc(c.members, func(m actor) bool { return m.Name == name }); k >= 0 {
			return k
		}
		return slices.IndexFunc(c.members, func(m actor) bool {
			return m.Name != "" && (SameName(m.Name, name) || surname(m.Name) == surname(name))
		})
	}
	office := withoutCountry(p.Role)
	if p.country < 0 || len(office) == 0 {
		return -1
	}
	if k := slices.IndexFunc(c.members, func(m actor) bool {
		return m.country == p.country && slices.Equal(withoutCountry(m.Role), office)
	}); k >= 0 {
		return k
	}
	if k := c.holderOf(office); k >= 0 {
		c.members[k].country = p.country
		return k
	}
	if len(c.members) >= most {
		return -1
	}
	c.members = append(c.members, actor{Person: Person{Role: p.Role, country: p.country}})
	return len(c.members) - 1
}

// holderOf returns the only one of no country that is known who holds an office, -1 for nobody.
func (c *cast) holderOf(office []string) int {
	holder := -1
	for k, m := range c.members {
		own := withoutCountry(m.Role)
		if m.Name == "" || m.country >= 0 || len(own) == 0 || own[0] != office[0] || len(own) > 1 && len(office) > 1 && !slices.Equal(own, office) {
			continue
		}
		if holder >= 0 {
			return -1
		}
		holder = k
	}
	return holder
}

// dropSilent leaves out those of whom the sentences that were read say nothing.
func (c *cast) dropSilent() {
	now, n := make([]int, len(c.members)), 0
	for k, m := range c.members {
		now[k] = n
		if m.times > 0 {
			n++
		}
	}
	met := map[[2]int]float64{}
	for two, n := range c.met {
		met[[2]int{now[two[0]], now[two[1]]}] = n
	}
	c.met = met
	c.members = slices.DeleteFunc(c.members, func(m actor) bool { return m.times == 0 })
}

// addCountries adds the countries that are named most, and those that somebody goes to.
func (c *cast) addCountries(d *Document) {
	const foremost = 4
	ranked := slices.SortedFunc(maps.Keys(d.countries), func(a, b int) int {
		return cmp.Or(cmp.Compare(d.countries[b], d.countries[a]), cmp.Compare(a, b))
	})
	c.most = ranked[:min(2, len(ranked))]
	for _, n := range c.gone {
		c.goneMost = max(c.goneMost, n)
	}
	all := slices.Concat(ranked[:min(foremost, len(ranked))], slices.Collect(maps.Keys(c.gone)))
	slices.Sort(all)
	for _, country := range slices.Compact(all) {
		c.members = append(c.members, actor{Person: Person{country: country}, only: true})
	}
}

// describe adds the clues that are in the office of a member, in his or her country, and in how often each is named.
func (m *actor) describe(d *Document, c *cast, titled map[int]bool) {
	if m.only {
		named := slices.ContainsFunc(c.members, func(o actor) bool { return o.Name != "" && o.country == m.country })
		m.is(clueCountryOnly, true)
		m.is(clueOfNamed, named)
	} else {
		most := 0
		for _, o := range c.members {
			most = max(most, o.times)
		}
		role := lex.Words(m.Role)
		m.is(clueGoverns, governs(role))
		m.is(clueMinister, !governs(role) && strings.Contains(lex.Fold(m.Role), "minist"))
		m.is(clueEnvoy, envoy.MatchString(m.Role))
		m.is(clueNoOffice, len(role) == 0)
		m.is(clueNameless, m.Name == "")
		m.is(clueNamedFirst, m.order == 1)
		m.is(clueNamedSecond, m.order == 2)
		m.is(clueOften, m.times > 1 && 2*m.times >= most)
		m.is(clueOnce, m.times == 1)
	}
	at := m.country
	if at < 0 {
		m.is(clueNoCountry, true)
		return
	}
	m.is(clueGone, c.gone[at] > 0 && c.gone[at] == c.goneMost)
	m.is(clueGoneToo, c.gone[at] > 0 && c.gone[at] < c.goneMost)
	m.more(cluePlaced, true, c.placed[at])
	rank := slices.Index(c.most, at)
	m.is(clueMostNamed, rank == 0)
	m.is(clueNamedNext, rank == 1)
	m.is(clueNamedLess, rank < 0)
	m.is(clueByAdjective, !d.outright[at])
	m.is(clueTitleCountry, titled[at])
}
