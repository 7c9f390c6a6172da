// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/editor/page_step.h"

#include "core/domain/same_page.h"
#include "widgets/models/editor/page_draft.h"

namespace ioc {

PageStep::PageStep(PageDraft &draft, Moment before, Moment after, const QString &text, QString run)
    : QUndoCommand(text)
    , m_draft(draft)
    , m_before(std::move(before))
    , m_after(std::move(after))
    , m_run(std::move(run))
{
}

void PageStep::undo()
{
    m_draft.endRun();
    m_draft.show(m_before.page, m_before.selected);
}

void PageStep::redo()
{
    m_draft.show(m_after.page, m_after.selected);
}

bool PageStep::mergeWith(const QUndoCommand *next)
{
    const auto *step = static_cast<const PageStep *>(next); // of the same id
    if (step->m_run != m_run)
        return false;
    m_after = step->m_after;
    setObsolete(isSame(m_before.page, m_after.page));
    return true;
}

} // namespace ioc
