// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/directives/directive_act_dialog.h"

#include "core/domain/directives/directive_states.h"
#include "widgets/directives/directive_marks.h"
#include "widgets/models/directive_text.h"

#include <QDateEdit>
#include <QFormLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QWheelEvent>

namespace ioc {
namespace {

constexpr int kUsualExtension = 7; // days
const QString kDay = QStringLiteral("dd/MM/yyyy");

/// The wheel over it chooses nothing.
class StillSpinBox final : public QSpinBox
{
public:
    using QSpinBox::QSpinBox;

protected:
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
};

QLabel *fault(QWidget *parent, const char *name)
{
    auto *label = new QLabel(parent);
    label->setObjectName(QLatin1StringView(name));
    label->setWordWrap(true);
    label->setTextFormat(Qt::RichText);
    label->hide();
    return label;
}

void say(QLabel *fault, const QString &sentence)
{
    fault->setText(inked(QStringLiteral("▲ ") + sentence, Mark::Critical, fault->palette()));
    fault->setAccessibleName(sentence);
    fault->setVisible(!sentence.isEmpty());
}

} // namespace

DirectiveActDialog::DirectiveActDialog(const Directive &directive, DirectiveEvent event, const QString &number,
                                       QDate today, QWidget *parent)
    : RecordingDialog(parent)
    , m_directive(directive.id)
    , m_event(event)
    , m_due(directive.due)
    , m_firstNewDue(firstNewDue(directive, today))
    , m_lastNewDue(today.addYears(kMostDirectiveYears))
    , m_recorded(directive.percent)
{
    setObjectName(QStringLiteral("directiveAct"));
    setWindowTitle(tr("%1: directive %2").arg(DirectiveText::event(event), number));
    auto *fields = new QWidget(this);
    auto *form = new QFormLayout(fields);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    auto *content = new QLabel(directive.order.content, fields);
    content->setWordWrap(true);
    content->setTextFormat(Qt::PlainText);
    form->addRow(content);
    if (event == DirectiveEvent::Progressed) {
        m_percent = new StillSpinBox(fields);
        m_percent->setObjectName(QStringLiteral("percent"));
        m_percent->setRange(0, 100);
        m_percent->setSingleStep(5);
        m_percent->setSuffix(QStringLiteral(" %"));
        m_percent->setValue(directive.percent);
        connect(m_percent, &QSpinBox::valueChanged, this, [this] { m_isPercentChosen = true; });
        m_percentFault = fault(fields, "percentFault");
        auto *note = new QLabel(tr("Left as it is, the report is recorded as a comment."), fields);
        note->setProperty("face", QStringLiteral("third"));
        form->addRow(tr("Done"), m_percent);
        form->addRow(QString(), note);
        form->addRow(QString(), m_percentFault);
    }
    if (event == DirectiveEvent::Extended) {
        m_newDue = new QDateEdit(std::min(std::max(m_due, today).addDays(kUsualExtension), m_lastNewDue), fields);
        m_newDue->setObjectName(QStringLiteral("due"));
        m_newDue->setCalendarPopup(true);
        m_newDue->setDisplayFormat(kDay);
        m_dueFault = fault(fields, "dueFault");
        form->addRow(tr("New last day"), m_newDue);
        form->addRow(QString(), m_dueFault);
    }
    m_text = new QPlainTextEdit(fields);
    m_text->setObjectName(QStringLiteral("text"));
    m_text->setTabChangesFocus(true);
    m_text->setMinimumSize(420, 110);
    m_textFault = fault(fields, "textFault");
    const QString label = event == DirectiveEvent::Commented ? tr("Comment")
                          : needsReason(event)               ? tr("Why")
                                                             : tr("Report");
    m_text->setAccessibleName(label);
    form->addRow(label, m_text);
    form->addRow(QString(), m_textFault);
    setFields(fields);
    m_text->setFocus();
    if (m_percent)
        m_percent->setFocus();
    if (m_newDue)
        m_newDue->setFocus();
}

void DirectiveActDialog::follow(const Directive &now)
{
    if (!m_percent || std::exchange(m_recorded, now.percent) == now.percent)
        return;
    if (m_isPercentChosen)
        return say(m_percentFault, tr("Meanwhile %1 % was recorded.").arg(now.percent));
    const QSignalBlocker quiet(m_percent);
    m_percent->setValue(now.percent);
}

QStringList DirectiveActDialog::written() const
{
    return {m_text->toPlainText(), m_newDue ? m_newDue->text() : QString(),
            m_isPercentChosen ? m_percent->text() : QString()};
}

std::optional<DirectiveEntry> DirectiveActDialog::filledIn()
{
    DirectiveEntry entry;
    entry.directive = m_directive;
    entry.event = m_event;
    entry.text = m_text->toPlainText().trimmed();
    const QDate newDue = m_newDue ? m_newDue->date() : QDate();
    const bool isDueGood = !m_newDue || (newDue >= m_firstNewDue && newDue <= m_lastNewDue && newDue != m_due);
    const auto tooMany = entry.text.size() - kLongestDirectiveText;
    const QString textFault = entry.text.isEmpty() && needsReason(m_event) ? tr("Say why.")
                              : tooMany > 0 ? tr("%n letter(s) too many.", nullptr, int(tooMany))
                                            : QString();
    if (m_dueFault) {
        const auto text = [](QDate day) { return day.toString(kDay); };
        const QString wrong =
            tr("Choose another day than %1, from %2 to %3.").arg(text(m_due), text(m_firstNewDue), text(m_lastNewDue));
        say(m_dueFault, isDueGood ? QString() : wrong);
    }
    say(m_textFault, textFault);
    const bool isNothing = m_percent && !m_isPercentChosen && entry.text.isEmpty();
    if (m_percentFault)
        say(m_percentFault, isNothing ? tr("Choose how far it is, or write a report.") : QString());
    if (!isDueGood)
        m_newDue->setFocus();
    else if (!textFault.isEmpty())
        m_text->setFocus();
    else if (isNothing)
        m_percent->setFocus();
    if (!isDueGood || !textFault.isEmpty() || isNothing)
        return std::nullopt;
    if (m_isPercentChosen)
        entry.percent = m_percent->value();
    else if (m_percent)
        entry.event = DirectiveEvent::Commented;
    if (m_newDue)
        entry.due = newDue;
    return entry;
}

} // namespace ioc
