package review

import (
	"strings"

	"github.com/enjeux/enjeux/model"
)

// figures finds two values for one thing. Two figures that held at different
// dates do not contradict each other.
func (r *reviewer) figures() {
	type thing struct{ what, unit string }
	said := make(map[thing][]model.Figure)
	for _, n := range r.nodes {
		f, ok := n.(model.Figure)
		what := strings.Join(strings.Fields(fold(f.What)), " ")
		if !ok || what == "" {
			continue
		}
		of := thing{what, f.Unit}
		known := false
		for _, other := range said[of] {
			same := other.Value == f.Value && other.Max == f.Max
			known = known || same && other.Date == f.Date
			if !same && (other.Date == f.Date || other.Date == "" || f.Date == "") {
				r.flag(Contradiction, f, "what", f.What).Other = other.ID
				break
			}
		}
		if !known {
			said[of] = append(said[of], f)
		}
	}
}
