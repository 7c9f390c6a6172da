// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shift/shift_view.h"

#include "core/domain/shift_turns.h"
#include "widgets/models/shift_report_page.h"

#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPdfWriter>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSaveFile>
#include <QShortcut>
#include <QTextBrowser>
#include <QTimer>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <algorithm>

namespace ioc {
namespace {

constexpr int kMargin = 12;
constexpr int kNoteWidth = 380;
constexpr std::chrono::seconds kLookAtTheTurn{5};

/// The wheel is meant for what lies beside it.
class StillBox final : public QComboBox
{
protected:
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
};

} // namespace

ShiftView::ShiftView(ReadService &read, ShiftService &shifts, Language language, QWidget *parent)
    : QWidget(parent)
    , m_read(read)
    , m_shifts(shifts)
    , m_language(language)
    , m_choice(new StillBox)
    , m_refresh(new QPushButton)
    , m_pdf(new QPushButton)
    , m_page(new QTextBrowser)
    , m_noteLabel(new QLabel)
    , m_note(new QPlainTextEdit)
    , m_from(new QLabel)
    , m_handOver(new QPushButton)
    , m_outcome(new QLabel)
{
    m_choice->setObjectName(QStringLiteral("shift"));
    m_refresh->setObjectName(QStringLiteral("refresh"));
    m_pdf->setObjectName(QStringLiteral("pdf"));
    m_page->setObjectName(QStringLiteral("report"));
    m_note->setObjectName(QStringLiteral("note"));
    m_from->setObjectName(QStringLiteral("hand-over-from"));
    m_handOver->setObjectName(QStringLiteral("hand-over"));
    m_outcome->setObjectName(QStringLiteral("outcome"));
    m_note->setTabChangesFocus(true);
    m_page->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // the page is as wide as it has room
    m_noteLabel->setBuddy(m_note);
    setFocusProxy(m_note);
    for (QLabel *label : {m_from, m_outcome}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setFixedWidth(kNoteWidth);
    }
    auto *top = new QHBoxLayout;
    top->addWidget(m_choice);
    top->addWidget(m_refresh);
    top->addStretch();
    top->addWidget(m_pdf);
    auto *left = new QVBoxLayout;
    left->addLayout(top);
    left->addWidget(m_page, 1);
    left->setSpacing(8);
    auto *right = new QVBoxLayout;
    right->setSpacing(8);
    m_from->setProperty("face", QStringLiteral("third"));
    m_noteLabel->setProperty("face", QStringLiteral("title"));
    m_noteLabel->setMinimumHeight(m_pdf->sizeHint().height()); // level with the row beside it
    right->addWidget(m_noteLabel);
    right->addWidget(m_note, 1);
    right->addWidget(m_from);
    right->addWidget(m_handOver);
    right->addWidget(m_outcome);
    m_note->setFixedWidth(kNoteWidth);
    auto *all = new QHBoxLayout(this);
    all->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    all->setSpacing(kMargin);
    all->addLayout(left, 1);
    all->addLayout(right);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &ShiftView::ask);
    connect(m_refresh, &QPushButton::clicked, this, &ShiftView::fillChoices);
    connect(m_pdf, &QPushButton::clicked, this, &ShiftView::choosePdf);
    connect(m_handOver, &QPushButton::clicked, this, &ShiftView::handOver);
    connect(m_note, &QPlainTextEdit::textChanged, this, [this] {
        m_isHandedOver = false;
        showFrom();
    });
    auto *clock = new QTimer(this); // a turn ends while nobody touches anything
    connect(clock, &QTimer::timeout, this, &ShiftView::showFrom);
    clock->start(kLookAtTheTurn);
    const auto key = [this](const QKeySequence &keys, void (ShiftView::*what)()) {
        auto *shortcut = new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
        shortcut->setAutoRepeat(false);
        connect(shortcut, &QShortcut::activated, this, what);
    };
    key(Qt::Key_F5, &ShiftView::fillChoices);
    key(QKeySequence::Print, &ShiftView::choosePdf);
    key(Qt::CTRL | Qt::Key_Return, &ShiftView::handOver);
    retranslate();
}

PresentContext ShiftView::context() const
{
    return {m_read.pack(), Format(m_language, m_read.pack()->zone), m_read.now(), {}, std::nullopt};
}

void ShiftView::setLanguage(Language language)
{
    m_language = language;
    retranslate();
    if (isVisible())
        fillChoices();
}

void ShiftView::retranslate()
{
    setWindowTitle(tr("Shift"));
    m_choice->setAccessibleName(tr("Shift to report on"));
    m_refresh->setText(tr("Ask anew (F5)"));
    m_pdf->setText(tr("As PDF… (Ctrl+P)"));
    m_page->setAccessibleName(tr("Report of the shift"));
    m_noteLabel->setText(tr("For those who take &over"));
    m_note->setPlaceholderText(tr("What is under way, who was told, what they must look after"));
    m_handOver->setText(tr("Hand over (Ctrl+Enter)"));
    m_isHandedOver = false;
    showFrom();
    m_outcome->setText(m_handOver->isEnabled() ? QString() : tr("Being recorded…")); // not in the old language
}

void ShiftView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

bool ShiftView::hasWriting() const
{
    return !m_note->toPlainText().trimmed().isEmpty();
}

void ShiftView::dropWriting()
{
    m_note->clear();
}

void ShiftView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    fillChoices();
}

/// The stretch that was chosen stays chosen.
void ShiftView::fillChoices()
{
    const int before = m_choice->currentIndex();
    const bool isChosen = before > 0; // the first is the one that lasts, whatever it is called by then
    const bool isLast = isChosen && before == m_choice->count() - 1; // the last days, which move on with the clock
    const ShiftChoice chosen = isChosen ? m_choices[size_t(before)] : ShiftChoice();
    const QSignalBlocker quiet(m_choice);
    m_choices = ShiftChoices::of(context());
    m_choice->clear();
    for (const ShiftChoice &choice : m_choices) {
        m_choice->addItem(choice.name);
        if (isChosen && !isLast && choice.shift == chosen.shift && choice.stretch.from == chosen.stretch.from &&
            choice.stretch.to == chosen.stretch.to)
            m_choice->setCurrentIndex(m_choice->count() - 1);
    }
    if (isLast)
        m_choice->setCurrentIndex(m_choice->count() - 1);
    showFrom();
    ask();
}

/// The turn that lasts now, whatever report is looked at.
std::optional<ShiftChoice> ShiftView::turnNow() const
{
    const PresentContext eyes = context();
    const auto turn = turnAt(eyes.pack->shifts, eyes.now, eyes.pack->zone);
    if (!turn)
        return std::nullopt;
    const auto choices = ShiftChoices::of(eyes);
    const auto found = std::find_if(choices.begin(), choices.end(), [&turn](const ShiftChoice &choice) {
        return choice.shift == turn->shift->id && choice.stretch.from == turn->stretch.from;
    });
    return found == choices.end() ? std::nullopt : std::optional(*found);
}

void ShiftView::showFrom()
{
    const auto turn = turnNow();
    m_from->setText(turn ? tr("From the shift that lasts: %1.").arg(turn->name)
                         : tr("No shift lasts now: the note is of none."));
    m_from->setVisible(!m_read.pack()->shifts.empty());
}

/// Until the answer comes there is no report: the earlier one is of another shift, or of another moment.
void ShiftView::ask()
{
    const int index = m_choice->currentIndex();
    if (index < 0)
        return;
    m_shown.reset();
    m_pdf->setEnabled(false);
    m_page->setPlainText(tr("Being read…"));
    const int number = ++m_asked;
    const ShiftChoice &choice = m_choices[size_t(index)];
    m_shifts.askReport(choice.stretch,
                       [view = QPointer(this), number, title = choice.name](const Result<ShiftReport> &report) {
                           if (view && number == view->m_asked)
                               view->present(title, report);
                       });
}

void ShiftView::present(const QString &title, const Result<ShiftReport> &report)
{
    m_pdf->setEnabled(report.has_value());
    if (!report) {
        m_page->setPlainText(report.error().message);
        return;
    }
    m_shown = Shown{title, *report};
    m_page->setHtml(ShiftReportPage::of(m_shown->report, m_shown->title, context()));
}

void ShiftView::handOver()
{
    if (!m_handOver->isEnabled()) // by its key, while a note is being recorded
        return;
    const QString text = m_note->toPlainText().trimmed();
    if (text.isEmpty()) {
        if (!m_isHandedOver)
            m_outcome->setText(tr("There is nothing to hand over yet: write a note first."));
        m_note->setFocus();
        return;
    }
    const ShiftChoice from = turnNow().value_or(ShiftChoice());
    setRecording(true);
    m_outcome->setText(tr("Being recorded…"));
    m_shifts.handOver(from.shift, text, [view = QPointer(this), name = from.name](const Result<void> &noted) {
        if (view)
            view->handedOver(name, noted);
    });
}

void ShiftView::handedOver(const QString &from, const Result<void> &noted)
{
    setRecording(false);
    if (!noted)
        return m_outcome->setText(noted.error().message);
    m_note->clear();
    m_isHandedOver = true;
    m_outcome->setText(from.isEmpty() ? tr("Handed over. The note is in the ledger.")
                                      : tr("Handed over from %1. The note is in the ledger.").arg(from));
    ask();
}

void ShiftView::setRecording(bool isRecording)
{
    m_handOver->setEnabled(!isRecording);
    m_note->setReadOnly(isRecording);
}

void ShiftView::choosePdf()
{
    if (!m_shown)
        return;
    const QString name =
        m_read.pack()->zone.local(m_shown->report.stretch.from).toString(QStringLiteral("yyyy-MM-dd-HHmm"));
    const QString file = QFileDialog::getSaveFileName(this, tr("The report as PDF"),
                                                      QStringLiteral("ca-truc-%1.pdf").arg(name), tr("PDF (*.pdf)"));
    if (!file.isEmpty() && writePdf(file))
        m_outcome->setText(tr("Written: %1").arg(file));
}

bool ShiftView::writePdf(const QString &file)
{
    if (!m_shown)
        return false;
    QSaveFile target(file);
    bool isWritten = target.open(QIODevice::WriteOnly);
    if (isWritten) {
        QPdfWriter writer(&target);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageOrientation(QPageLayout::Landscape);
        writer.setTitle(m_shown->title);
        QTextDocument document;
        document.setHtml(ShiftReportPage::of(m_shown->report, m_shown->title, context()));
        document.print(&writer);
    }
    isWritten = isWritten && target.commit();
    if (!isWritten)
        m_outcome->setText(tr("The report cannot be written: %1").arg(target.errorString()));
    return isWritten;
}

} // namespace ioc
