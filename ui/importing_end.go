package ui

import (
	"context"
	"slices"

	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article"
	"github.com/enjeux/enjeux/ui/lang"
)

// many is how many items take so long that the analyst is told how far it is.
const many = 1000

// apply puts what was decided into the briefing as one step.
func (r *importing) apply() {
	if len(r.p.Items) < many {
		edits, err := r.p.Edits()
		r.finish(edits, err)
		return
	}
	r.unread()
	r.w.advance(lang.T("Importing %s…", r.label), func(ctx context.Context, tell func(float64)) (func(), error) {
		edits, err := r.p.EditsContext(ctx, func(done, total int) { tell(float64(done) / float64(total)) })
		return func() { r.finish(edits, err) }, nil
	})
}

func (r *importing) finish(edits []model.Edit, err error) {
	w, s := r.w, r.w.session
	if err == nil {
		t, _ := model.Transaction{Edits: edits}.Rebase(r.since)
		err = s.do(lang.T("Import %s", r.label), t.Edits...)
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
	n := len(r.p.Items) - len(slices.Collect(r.listed(tabRefused)))
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
	worked := make(map[*article.Item]bool)
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
