// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/page.h"

#include <QUndoCommand>

namespace ioc {

class PageDraft;

/// A step of a draft: the page and the selection before and after it. A page is small, so both are kept whole.
class PageStep final : public QUndoCommand
{
public:
    struct Moment
    {
        PageDocument page;
        QString selected;
    };

    /// Steps of the same `run` on end become one; an empty one stays alone. Borrows the draft, which owns the stack.
    PageStep(PageDraft &draft, Moment before, Moment after, const QString &text, QString run);

    void undo() override;
    void redo() override;
    int id() const override { return m_run.isEmpty() ? -1 : 1; }
    bool mergeWith(const QUndoCommand *next) override;

private:
    PageDraft &m_draft;
    Moment m_before;
    Moment m_after;
    QString m_run;
};

} // namespace ioc
