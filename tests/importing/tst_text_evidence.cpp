// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/importing/column_proposal.h"
#include "datasources/importing/text_evidence.h"
#include "tests/support.h"

using namespace ioc;

class TextEvidenceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void weighsNumbers_data();
    void weighsNumbers();
    void knowsWhatIsNoNumber();
    void weighsDays_data();
    void weighsDays();
    void tellsShortYears();
    void namesFields_data();
    void namesFields();
    void knowsHeadingsOfPersons();
    void readsUnitsInHeadings_data();
    void readsUnitsInHeadings();
};

void TextEvidenceTest::weighsNumbers_data()
{
    QTest::addColumn<QStringList>("texts");
    QTest::addColumn<QString>("decimal");
    QTest::addColumn<QString>("group");
    QTest::addColumn<bool>("isUndecided");
    QTest::addColumn<bool>("isContradictory");
    QTest::newRow("plain digits") << QStringList{"1", "250"} << ""
                                  << "" << false << false;
    QTest::newRow("both signs") << QStringList{"1.234,5"} << ","
                                << "." << false << false;
    QTest::newRow("both signs, the other way") << QStringList{"1,234.5"} << "."
                                               << "," << false << false;
    QTest::newRow("only a comma") << QStringList{"12,5", "3"} << ","
                                  << "" << false << false;
    QTest::newRow("a thousand or one and a bit") << QStringList{"1.234", "5"} << ""
                                                 << "" << true << false;
    QTest::newRow("decided by another text") << QStringList{"1.234", "12,5"} << ","
                                             << "." << false << false;
    QTest::newRow("three digits behind a comma") << QStringList{"1,234", "12,5"} << ","
                                                 << "" << false << false;
    QTest::newRow("three digits behind a zero") << QStringList{"0,123"} << ","
                                                << "" << false << false;
    QTest::newRow("two groups") << QStringList{"1.234.567", "1.234"} << ""
                                << "." << false << false;
    QTest::newRow("spaces") << QStringList{QStringLiteral("1\u00A0234,5")} << ","
                            << " " << false << false;
    QTest::newRow("two conventions") << QStringList{"12,5", "12.5"} << ""
                                     << "" << false << true;
    QTest::newRow("two conventions of groups") << QStringList{"1.234.567", "12.5"} << "."
                                               << "." << false << true;
}

void TextEvidenceTest::weighsNumbers()
{
    QFETCH(QStringList, texts);
    NumberEvidence evidence;
    for (const QString &text : texts)
        QVERIFY(evidence.add(text));
    QTEST(evidence.decimal().isNull() ? QString() : QString(evidence.decimal()), "decimal");
    QTEST(evidence.group().isNull() ? QString() : QString(evidence.group()), "group");
    QTEST(!evidence.undecided().isEmpty(), "isUndecided");
    QTEST(evidence.isContradictory(), "isContradictory");
}

void TextEvidenceTest::knowsWhatIsNoNumber()
{
    NumberEvidence evidence;
    for (const char *text : {"", "-", "12 %", "15/10/2026", "mười", "H19.05"})
        QVERIFY2(!evidence.add(QString::fromUtf8(text)), text);
    QCOMPARE(evidence.numbers(), 0);
}

void TextEvidenceTest::weighsDays_data()
{
    QTest::addColumn<QStringList>("texts");
    QTest::addColumn<QString>("format");
    QTest::newRow("day first") << QStringList{"05/10/2026", "15/10/2026"} << "d/M/yyyy";
    QTest::newRow("month first") << QStringList{"10/05/2026", "10/15/2026"} << "M/d/yyyy";
    QTest::newRow("nothing decides") << QStringList{"05/10/2026", "06/10/2026"} << "";
    QTest::newRow("they contradict") << QStringList{"15/10/2026", "10/15/2026"} << "";
    QTest::newRow("dashes") << QStringList{"21-11-2026"} << "d-M-yyyy";
    QTest::newRow("with time") << QStringList{"21/11/2026 8:05"} << "d/M/yyyy H:mm";
    QTest::newRow("several ways") << QStringList{"21/11/2026", "21-11-2026"} << "";
    QTest::newRow("short years") << QStringList{"21/11/26"} << "";
    QTest::newRow("ISO") << QStringList{"2026-11-21"} << "";
}

void TextEvidenceTest::weighsDays()
{
    QFETCH(QStringList, texts);
    DateEvidence evidence;
    for (const QString &text : texts)
        QVERIFY(evidence.add(text));
    QTEST(evidence.format(), "format");
}

void TextEvidenceTest::tellsShortYears()
{
    DateEvidence evidence;
    QVERIFY(evidence.add(QStringLiteral("21/11/26")));
    QVERIFY(evidence.hasShortYear());
    QVERIFY(!evidence.add(QStringLiteral("13/13/2026")));
    QVERIFY(!evidence.add(QStringLiteral("1.5")));
}

void TextEvidenceTest::namesFields_data()
{
    QTest::addColumn<QString>("heading");
    QTest::addColumn<QString>("name");
    QTest::newRow("marks of tones") << "Đã giải quyết / Đúng hạn"
                                    << "da_giai_quyet_dung_han";
    QTest::newRow("signs") << "Tỷ lệ (%)"
                           << "ty_le";
    QTest::newRow("taken apart") << QStringLiteral("Số").normalized(QString::NormalizationForm_D) << "so";
    QTest::newRow("long") << QStringLiteral("Trong đó: ").repeated(20)
                          << "trong_do_trong_do_trong_do_trong_do_trong_do_trong_do";
    QTest::newRow("nothing") << "…"
                             << "";
}

void TextEvidenceTest::namesFields()
{
    QFETCH(QString, heading);
    QTEST(fieldNameFor(heading), "name");
}

void TextEvidenceTest::knowsHeadingsOfPersons()
{
    for (const char *heading : {"Họ và tên", "Họ tên người nộp", "Số CCCD", "SĐT", "Địa chỉ", "Email", "Ngày sinh"})
        QVERIFY2(namesPersonalData(QString::fromUtf8(heading)), heading);
    for (const char *heading : {"Đơn vị", "Tổng số", "Ngày tiếp nhận", "Tên thủ tục"})
        QVERIFY2(!namesPersonalData(QString::fromUtf8(heading)), heading);
}

void TextEvidenceTest::readsUnitsInHeadings_data()
{
    QTest::addColumn<QString>("heading");
    QTest::addColumn<QString>("unit");
    QTest::newRow("money") << "Thu ngân sách (triệu đồng)"
                           << "triệu đồng";
    QTest::newRow("with its word") << "Thu (ĐVT: Tỷ đồng)"
                                   << "tỷ đồng";
    QTest::newRow("percent") << "Tỷ lệ (%)"
                             << "%";
    QTest::newRow("energy, with large letters") << "Điện (kWh)"
                                                << "kWh";
    QTest::newRow("more energy") << "Điện (ĐVT: GWh)"
                                 << "GWh";
    QTest::newRow("no unit") << "Tiếp nhận (mới)"
                             << "";
    QTest::newRow("none") << "Tiếp nhận"
                          << "";
}

void TextEvidenceTest::readsUnitsInHeadings()
{
    QFETCH(QString, heading);
    QTEST(unitInHeading(heading), "unit");
}

QTEST_GUILESS_MAIN(TextEvidenceTest)
#include "tst_text_evidence.moc"
