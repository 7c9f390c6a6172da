// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/directives/directive_act_dialog.h"
#include "widgets/directives/directive_form.h"
#include "widgets/directives/directives_view.h"
#include "widgets/models/directive_detail.h"
#include "widgets/models/directive_text.h"

#include <algorithm>

namespace ioc {

void DirectivesView::draftNew()
{
    if (m_context)
        openForm(emptyDraft(*m_context));
}

void DirectivesView::draftFor(const Alarm &alarm)
{
    if (m_context)
        openForm(draftAbout(alarm, *m_context));
}

void DirectivesView::openForm(const DirectiveDraft &draft)
{
    if (m_dialog)
        return;
    QStringList issuers;
    for (const DirectiveRow &row : m_rows)
        issuers.append(row.issuer);
    issuers.removeDuplicates();
    issuers.sort(Qt::CaseInsensitive);
    open(new DirectiveForm(draft, issuers, *m_context, this));
}

void DirectivesView::openAct(DirectiveEvent event)
{
    const Directive *one = find(m_chosen);
    if (!one || m_dialog)
        return;
    const auto possible = makeDirectiveDetail(*one, nullptr, *m_context).possible;
    if (std::find(possible.begin(), possible.end(), event) == possible.end()) {
        m_outcome =
            tr("Directive %1 is %2: this cannot be done with it.").arg(one->id, DirectiveText::state(one->state));
        return showState();
    }
    open(new DirectiveActDialog(*one, event, makeDirectiveRow(*one, nullptr, *m_context).number,
                                DirectiveText(*m_context).today(), this));
}

void DirectivesView::open(RecordingDialog *dialog)
{
    m_dialog = dialog;
    m_knownWhenSent.reset();
    m_twin.clear();
    connect(dialog, &RecordingDialog::submitted, this,
            [this, dialog](const DirectiveEntry &entry) { record(entry, dialog); });
    dialog->open();
}

void DirectivesView::tellDialog()
{
    auto *act = qobject_cast<DirectiveActDialog *>(m_dialog.data());
    const Directive *now = act ? find(act->directive()) : nullptr;
    if (now)
        act->follow(*now);
}

/// An owner that did not answer may have issued it all the same; the next attempt would issue it twice.
bool DirectivesView::isWarnedOfTwin(const DirectiveEntry &entry, RecordingDialog *dialog)
{
    const DirectivesPtr known = m_service.directives();
    if (!entry.order || !known)
        return false;
    if (!m_knownWhenSent)
        m_knownWhenSent = known->size();
    const auto later = known->begin() + ptrdiff_t(std::min(*m_knownWhenSent, known->size()));
    const auto isSame = [&entry](const Directive &one) { return one.order.content == entry.order->content; };
    const auto end = std::make_reverse_iterator(later);
    const auto newest = std::find_if(known->rbegin(), end, isSame);
    if (newest == end || std::exchange(m_twin, newest->id) == newest->id)
        return false;
    dialog->refuse(tr("Directive %1 with the same content has been issued since this form was first sent. Leave the "
                      "form, or record once more to issue another one.")
                       .arg(newest->id));
    return true;
}

void DirectivesView::record(const DirectiveEntry &entry, RecordingDialog *dialog)
{
    if (isWarnedOfTwin(entry, dialog))
        return;
    const int token = ++m_lastToken;
    m_recording[token] = entry.directive.isEmpty()
                             ? DirectiveText::event(entry.event)
                             : DirectiveText::event(entry.event) + QLatin1Char(' ') + entry.directive;
    m_outcome.clear();
    showState();
    m_service.act(entry, [alive = m_alive, token, asking = QPointer(dialog)](const Result<QString> &id) {
        if (DirectivesView *view = *alive)
            view->answered(token, id, asking);
    });
}

void DirectivesView::answered(int token, const Result<QString> &id, const QPointer<RecordingDialog> &dialog)
{
    const QString what = m_recording[token];
    m_recording.erase(token);
    if (id) {
        m_outcome = tr("Recorded: %1.").arg(what.contains(*id) ? what : what + QLatin1Char(' ') + *id);
        m_chosen = *id;
        if (dialog)
            dialog->recorded();
    } else {
        const QString outcome = id.error().code == ErrorCode::Timeout
                                    ? tr("Nobody knows whether it was recorded: %1. %2")
                                    : tr("Not recorded: %1. %2");
        m_outcome = outcome.arg(what, id.error().message);
        if (dialog)
            dialog->refuse(id.error().message);
    }
    readDirectives();
}

} // namespace ioc
