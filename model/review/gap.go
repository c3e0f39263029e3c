package review

import (
	"strconv"
	"strings"

	"github.com/enjeux/enjeux/model"
)

// questions finds what somebody has still to verify.
func (r *reviewer) questions() {
	for _, n := range r.nodes {
		switch n := n.(type) {
		case model.Annotation:
			if n.Type == model.Verify && !n.Resolved {
				r.flag(OpenQuestion, n, "", n.Text)
			}
		case model.Stake:
			if n.Status == model.ToVerify {
				r.flag(Unverified, n, "")
			}
		}
	}
}

// gaps finds what is empty.
func (r *reviewer) gaps() {
	for _, n := range r.nodes {
		switch n := n.(type) {
		case model.Section:
			if !model.Any[model.Stake](r.b, n.ID) {
				r.flag(EmptySection, n, "")
			} else if strings.TrimSpace(n.Objective) == "" {
				r.flag(NoObjective, n, "objective")
			}
		case model.Stake:
			if strings.TrimSpace(n.Body) == "" {
				r.flag(EmptyStake, n, "body")
			}
		}
	}
}

// The most words of talking points that can be said from a sheet.
const longestPoints = 120

// lengths finds talking points that are too long for their sheet.
func (r *reviewer) lengths() {
	for _, t := range r.texts {
		if _, ok := t.node.(model.Engagement); !ok || t.field != "points" {
			continue
		}
		if n := len(t.split); n > longestPoints {
			r.flag(LongPoints, t.node, t.field, strconv.Itoa(n))
		}
	}
}
