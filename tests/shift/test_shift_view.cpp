// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/sample_province.h"
#include "widgets/shift/shift_view.h"

#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>
#include <QWheelEvent>

using namespace ioc;
using namespace ioc::sample;
using namespace std::chrono_literals;

namespace {

class FakeRead final : public ReadService
{
public:
    PackPtr pack() const override { return m_pack; }
    SnapshotPtr snapshot() const override { return {}; }
    Instant now() const override { return m_now; }

    PackPtr m_pack = sample::pack();
    Instant m_now = sample::now();
};

class FakeShifts final : public ShiftService
{
public:
    void askReport(const ScoredStretch &stretch, Reported told) override
    {
        asked.push_back(stretch);
        waiting.push_back(std::move(told));
    }
    void handOver(const QString &shift, const QString &text, Noted told) override
    {
        notes.push_back(shift + u'|' + text);
        if (isSlow)
            waitingNotes.push_back(std::move(told));
        else
            told(outcome);
    }
    void answer(size_t question, const QString &note)
    {
        ShiftReport report;
        report.stretch = asked[question];
        report.notes = {{at(17, 0), QStringLiteral("lan"), {}, note}};
        waiting[question](report);
    }

    std::vector<ScoredStretch> asked;
    std::vector<Reported> waiting;
    QStringList notes;
    std::vector<Noted> waitingNotes; ///< of a slow owner
    bool isSlow = false;
    Result<void> outcome;
};

} // namespace

class ShiftViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        auto pack = sample::pack();
        pack->shifts = {{QStringLiteral("late"), QTime(14, 0), QTime(22, 0), {QStringLiteral("Ca chiều"), {}}},
                        {QStringLiteral("early"), QTime(6, 0), QTime(14, 0), {QStringLiteral("Ca sáng"), {}}}};
        m_read = std::make_unique<FakeRead>();
        m_read->m_pack = pack;
        m_shifts = std::make_unique<FakeShifts>();
        m_view = std::make_unique<ShiftView>(*m_read, *m_shifts, Language::Vietnamese);
        m_view->resize(1200, 700);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        QTRY_VERIFY(!m_shifts->asked.empty());
    }

    void asksForTheShiftThatLasts()
    {
        QVERIFY(m_shifts->asked.back().from == at(14, 0));
        m_shifts->answer(m_shifts->asked.size() - 1, QStringLiteral("đê số 4"));
        QVERIFY(page().contains(QStringLiteral("đê số 4")));
    }

    void thePageFitsIntoItsWidth()
    {
        auto pack = sample::pack();
        pack->shifts = m_read->m_pack->shifts;
        const AgencyId office(QStringLiteral("van-phong"));
        pack->agencies.push_back({office, {QStringLiteral("Văn phòng Ủy ban nhân dân tỉnh"), {}}});
        m_read->m_pack = pack;
        ShiftReport report;
        report.stretch = m_shifts->asked.back();
        report.byOwner = {{AgencyId(), {}}, {office, {}}};
        report.standing.assign(60, raised("level.high", commune(0), Priority::Critical, at(18, 0), 81.5));
        AlarmEntry entry;
        entry.key = report.standing[0].key;
        entry.event = AlarmEvent::Raised;
        entry.at = at(18, 0);
        entry.sentence = QStringLiteral("81,5 m, từ 80 m trở lên, trong 10 phút, lúc 18:00 21/11/2026");
        report.entries.assign(60, entry);
        report.whole.announced = 1234;
        report.whole.perHour = 123.4;
        report.whole.shareInFlood = 0.1234;
        report.whole.medianToAcknowledge = report.whole.p90ToAcknowledge = 23h + 59min;
        m_shifts->waiting.back()(report);
        QVERIFY(page().contains(QStringLiteral("Văn phòng Ủy ban nhân dân tỉnh")));
        const auto *shown = m_view->findChild<QTextBrowser *>(QStringLiteral("report"));
        for (int width = 1250; width < 1950; width += 7) {
            m_view->resize(width, 700);
            QVERIFY2(shown->document()->size().width() <= shown->viewport()->width(),
                     qPrintable(QString::number(width)));
            int numbers = 0;
            for (QTextBlock block = shown->document()->begin(); block.isValid(); block = block.next()) {
                const bool isNumber = block.text() == u"1234" || block.text() == u"123,4" || block.text() == u"12,3";
                QVERIFY2(!isNumber || block.layout()->lineCount() == 1, qPrintable(QString::number(width)));
                numbers += isNumber;
            }
            QCOMPARE(numbers, 3);
        }
    }

    /// The answer to an earlier question comes last.
    void showsTheShiftThatWasChosenLast()
    {
        const size_t first = m_shifts->asked.size() - 1;
        m_view->findChild<QComboBox *>(QStringLiteral("shift"))->setFocus();
        QTest::keyClick(m_view->findChild<QComboBox *>(QStringLiteral("shift")), Qt::Key_Down);
        QVERIFY(m_shifts->asked.back().from == at(6, 0));
        m_shifts->answer(m_shifts->asked.size() - 1, QStringLiteral("của ca sáng"));
        m_shifts->answer(first, QStringLiteral("của ca chiều"));
        QVERIFY(page().contains(QStringLiteral("của ca sáng")));
        QVERIFY(!page().contains(QStringLiteral("của ca chiều")));
    }

    /// Else the figures of one shift would stand under the name of another, on the page and in a PDF.
    void showsNoReportUntilTheAnswerIsThere()
    {
        const QTemporaryDir folder;
        auto *pdf = m_view->findChild<QPushButton *>(QStringLiteral("pdf"));
        m_shifts->answer(m_shifts->asked.size() - 1, QStringLiteral("của ca chiều"));
        QVERIFY(pdf->isEnabled());
        choice()->setCurrentIndex(1);
        QCOMPARE(page(), QStringLiteral("Being read…"));
        QVERIFY(!pdf->isEnabled());
        QVERIFY(!m_view->writePdf(folder.filePath(QStringLiteral("ca.pdf"))));
        m_shifts->answer(m_shifts->asked.size() - 1, QStringLiteral("của ca sáng"));
        QVERIFY(pdf->isEnabled());
        QVERIFY2(page().startsWith(QStringLiteral("Ca sáng")), qPrintable(page()));
    }

    /// A day six days ago and the last seven days begin at the same moment.
    void theDayThatWasChosenStaysChosen()
    {
        auto pack = sample::pack();
        pack->shifts.clear();
        m_read->m_pack = pack;
        auto *again = m_view->findChild<QPushButton *>(QStringLiteral("refresh"));
        again->click();
        QCOMPARE(choice()->count(), 9); // today, seven days before it, and the last seven days
        choice()->setCurrentIndex(6);
        const ScoredStretch day = m_shifts->asked.back();
        again->click();
        QCOMPARE(choice()->currentIndex(), 6);
        QVERIFY(m_shifts->asked.back().to == day.to);
        choice()->setCurrentIndex(8);
        QVERIFY(m_shifts->asked.back().from == day.from);
        m_read->m_now += std::chrono::minutes(1);
        again->click();
        QCOMPARE(choice()->currentIndex(), 8);
        QVERIFY(m_shifts->asked.back().to == m_read->m_now);
    }

    void whatTheLedgerSaysIsNoMarkup()
    {
        QVERIFY(m_view->findChild<QLabel *>(QStringLiteral("outcome"))->textFormat() == Qt::PlainText);
    }

    void saysNothingInTheOldLanguage()
    {
        m_view->findChild<QPushButton *>(QStringLiteral("hand-over"))->click();
        auto *outcome = m_view->findChild<QLabel *>(QStringLiteral("outcome"));
        QVERIFY(!outcome->text().isEmpty());
        QEvent languageChange(QEvent::LanguageChange);
        QCoreApplication::sendEvent(m_view.get(), &languageChange);
        QVERIFY(outcome->text().isEmpty());
    }

    void handsOverByKeyboard()
    {
        auto *note = m_view->findChild<QPlainTextEdit *>(QStringLiteral("note"));
        note->setFocus();
        QTest::keyClicks(note, QStringLiteral("Goi lai xa luc 19h"));
        QTest::keyClick(note, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_shifts->notes, QStringList{QStringLiteral("late|Goi lai xa luc 19h")});
        QVERIFY(note->toPlainText().isEmpty());
    }

    /// Else the note would stand twice in the ledger.
    void handsOverOnceThoughTheKeysArePressedTwice()
    {
        m_shifts->isSlow = true;
        write(QStringLiteral("Trực đê"));
        pressHandOver();
        pressHandOver();
        QCOMPARE(m_shifts->notes.size(), 1);
        m_shifts->waitingNotes[0]({});
        QVERIFY2(outcome().startsWith(QStringLiteral("Handed over")), qPrintable(outcome()));
    }

    void saysThatItWasHandedOverThoughTheKeysArePressedTwice()
    {
        write(QStringLiteral("Trực đê"));
        pressHandOver();
        pressHandOver();
        QCOMPARE(m_shifts->notes.size(), 1);
        QVERIFY2(outcome().startsWith(QStringLiteral("Handed over")), qPrintable(outcome()));
        write(QStringLiteral(" "));
        pressHandOver();
        QVERIFY2(outcome().startsWith(QStringLiteral("There is nothing to hand over")), qPrintable(outcome()));
    }

    void nothingIsTypedAwayWhileTheNoteIsRecorded()
    {
        m_shifts->isSlow = true;
        write(QStringLiteral("Trực đê"));
        pressHandOver();
        QTest::keyClicks(note(), QStringLiteral("abc"));
        QCOMPARE(note()->toPlainText(), QStringLiteral("Trực đê"));
        m_shifts->waitingNotes[0](Error{ErrorCode::StorageFull, QStringLiteral("The disk is full.")});
        QCOMPARE(note()->toPlainText(), QStringLiteral("Trực đê"));
        QTest::keyClicks(note(), QStringLiteral("abc"));
        QVERIFY(note()->toPlainText().contains(QStringLiteral("abc")));
        pressHandOver();
        QCOMPARE(m_shifts->notes.size(), 2);
    }

    /// Who takes over looks for it there.
    void theNoteIsOfTheShiftThatLastsWhateverReportIsRead()
    {
        choice()->setCurrentIndex(1);
        write(QStringLiteral("Trực đê"));
        pressHandOver();
        QCOMPARE(m_shifts->notes, QStringList{QStringLiteral("late|Trực đê")});
        QVERIFY2(outcome().contains(QStringLiteral("Ca chiều, 21/11/2026")), qPrintable(outcome()));
    }

    void saysFromWhichShiftItIsHandedOver()
    {
        auto *from = m_view->findChild<QLabel *>(QStringLiteral("hand-over-from"));
        QVERIFY(from->isVisible());
        QCOMPARE(from->text(), QStringLiteral("From the shift that lasts: Ca chiều, 21/11/2026."));
        m_read->m_now = at(22, 30); // nobody works
        write(QStringLiteral("Trực đê"));
        QCOMPARE(from->text(), QStringLiteral("No shift lasts now: the note is of none."));
        pressHandOver();
        QCOMPARE(m_shifts->notes, QStringList{QStringLiteral("|Trực đê")});
        auto pack = sample::pack();
        pack->shifts.clear();
        m_read->m_pack = pack;
        write(QStringLiteral("Trực đê"));
        QVERIFY(!from->isVisible()); // there are none to speak of
    }

    /// It lies beside what one scrolls.
    void theWheelChoosesNoOtherShift()
    {
        const auto turn = [this] {
            const QPointF middle = choice()->rect().center();
            QWheelEvent wheel(middle, choice()->mapToGlobal(middle), {}, QPoint(0, -120), Qt::NoButton, Qt::NoModifier,
                              Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(choice(), &wheel);
        };
        turn();
        QCOMPARE(choice()->currentIndex(), 0);
        choice()->setFocus();
        turn();
        QCOMPARE(choice()->currentIndex(), 0);
    }

    void aNoteIsWritingUntilItIsRecorded()
    {
        m_shifts->isSlow = true;
        write(QStringLiteral(" "));
        QVERIFY(!m_view->hasWriting());
        write(QStringLiteral("Trực đê"));
        QVERIFY(m_view->hasWriting());
        pressHandOver();
        QVERIFY(m_view->hasWriting());
        m_shifts->waitingNotes[0]({});
        QVERIFY(!m_view->hasWriting());
        write(QStringLiteral("Trực đê"));
        m_view->dropWriting();
        QVERIFY(note()->toPlainText().isEmpty());
        QVERIFY(!m_view->hasWriting());
    }

    void keepsTheNoteThatTheLedgerRefuses()
    {
        m_shifts->outcome = Error{ErrorCode::StorageFull, QStringLiteral("The disk is full.")};
        auto *note = m_view->findChild<QPlainTextEdit *>(QStringLiteral("note"));
        note->setPlainText(QStringLiteral("Trực đê"));
        m_view->findChild<QPushButton *>(QStringLiteral("hand-over"))->click();
        QCOMPARE(note->toPlainText(), QStringLiteral("Trực đê"));
        QCOMPARE(m_view->findChild<QLabel *>(QStringLiteral("outcome"))->text(), QStringLiteral("The disk is full."));
    }

    void handsOverNothingWithoutANote()
    {
        m_view->findChild<QPushButton *>(QStringLiteral("hand-over"))->click();
        QVERIFY(m_shifts->notes.isEmpty());
        QVERIFY(!m_view->findChild<QLabel *>(QStringLiteral("outcome"))->text().isEmpty());
    }

    void writesThePageAsPdf()
    {
        const QTemporaryDir folder;
        m_shifts->answer(m_shifts->asked.size() - 1, QStringLiteral("đê số 4"));
        QVERIFY(m_view->writePdf(folder.filePath(QStringLiteral("ca.pdf"))));
        QFile file(folder.filePath(QStringLiteral("ca.pdf")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.read(5) == "%PDF-");
        QVERIFY(!m_view->writePdf(folder.filePath(QStringLiteral("none/ca.pdf"))));
    }

private:
    QPlainTextEdit *note() const { return m_view->findChild<QPlainTextEdit *>(QStringLiteral("note")); }
    QString outcome() const { return m_view->findChild<QLabel *>(QStringLiteral("outcome"))->text(); }
    void write(const QString &text) const
    {
        note()->setPlainText(text);
        note()->setFocus();
    }
    void pressHandOver() const { QTest::keyClick(note(), Qt::Key_Return, Qt::ControlModifier); }
    QComboBox *choice() const { return m_view->findChild<QComboBox *>(QStringLiteral("shift")); }
    QString page() const { return m_view->findChild<QTextBrowser *>(QStringLiteral("report"))->toPlainText(); }

    std::unique_ptr<FakeRead> m_read;
    std::unique_ptr<FakeShifts> m_shifts;
    std::unique_ptr<ShiftView> m_view;
};

QTEST_MAIN(ShiftViewTest)
#include "test_shift_view.moc"
