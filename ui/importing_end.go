package ui

import (
	"context"
	"slices"

	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/intake"
	"github.com/enjeux/enjeux/ui/lang"
)

// many is how many items take so long that the analyst is told how far it is.
const many = 1000

// apply puts what was decided into the briefing as one step.
func (r *importing) apply() {
	const making = 0.6 // of the time, about; the rest is to perform the edits
	s, since := r.w.session, slices.Clone(r.since)
	prepare := func(ctx context.Context, tell func(float64)) (commit func() error, err error) {
		edits, err := r.p.EditsContext(ctx, func(done, total int) { tell(making * float64(done) / float64(total)) })
		if err != nil {
			return nil, err
		}
		t, _ := model.Transaction{Edits: edits}.Rebase(since)
		return s.prepare(lang.T("Import %s", r.label), t.Edits)
	}
	if len(r.p.Items) < many {
		r.finish(prepare(context.Background(), func(float64) {}))
		return
	}
	r.unread()
	r.w.advance(lang.T("Importing %s…", r.label), func(ctx context.Context, tell func(float64)) (func(), error) {
		commit, err := prepare(ctx, tell)
		return func() {
			if len(r.since) > len(since) { // another window changed the briefing meanwhile
				r.apply()
			} else {
				r.finish(commit, err)
			}
		}, nil
	})
}

func (r *importing) finish(commit func() error, err error) {
	w, s := r.w, r.w.session
	if err == nil {
		err = commit()
	}
	if err != nil {
		w.fail(err)
		return
	}
	r.close()
	w.begun()
	if first := sections(s.Briefing()); s.Selection() == "" && len(first) > 0 {
		s.Select(first[0])
	}
	n := 0
	for _, it := range r.p.Items {
		if it.State != intake.Refused && it.Standing != intake.Kept {
			n++
		}
	}
	w.status.offer(lang.N(n, "%d item imported.", "%d items imported."), lang.T("Undo"), w.onUndo)
}

// close takes the review away.
func (r *importing) close() {
	r.stop()
	r.unread()
	r.w.importing = nil
	r.w.refreshMenu()
	r.w.win.Canvas().Overlays().Remove(r.overlay)
}

// leave gives the import up, after asking where work would be lost.
func (r *importing) leave() {
	worked := make(map[*intake.Item]bool)
	for _, s := range r.steps {
		for _, it := range s.items {
			worked[it] = true
		}
	}
	n := len(worked)
	if n == 0 {
		r.close()
		return
	}
	r.w.choose(lang.T("Leave the import"), lang.N(n, "%d decision will be lost, and nothing goes into the briefing.", "%d decisions will be lost, and nothing goes into the briefing."),
		choice{lang.T("Go on checking"), widget.MediumImportance, func() { r.focus() }},
		choice{lang.T("Leave"), widget.DangerImportance, r.close})
}
