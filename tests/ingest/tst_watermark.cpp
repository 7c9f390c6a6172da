// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/watermark.h"
#include "tests/support.h"

#include <QSet>

#include <random>

using namespace ioc;
using namespace ioc::test;

namespace {

const Instant kLatest = at("2026-11-22T00:00:00Z");

/// "w" a whole number, "n" a number with decimals, "t" a time of 21 November 2026, "s" a text.
TypedValue valueOf(const QString &kind, const std::string &text)
{
    const QString read = QString::fromStdString(text);
    TypedValue value;
    if (kind == u"w" || kind == u"n") {
        value.kind = TypedValue::Kind::Number;
        value.number = read.toDouble();
        if (kind == u"w")
            value.whole = read.toLongLong();
    } else if (kind == u"t") {
        value.kind = TypedValue::Kind::Time;
        value.time = *vietnam().fromIso(QStringLiteral("2026-11-21T") + read);
    } else {
        value.kind = TypedValue::Kind::Text;
        value.text = text;
    }
    return value;
}

/// A row as "5", or "5!" where it is refused.
void note(Watermark &watermark, const QString &kind, QString row)
{
    const bool isRefused = row.endsWith(QLatin1Char('!'));
    if (isRefused)
        row.chop(1);
    const std::string text = row.toStdString();
    isRefused ? watermark.noteRefused(valueOf(kind, text), kLatest) : watermark.note(valueOf(kind, text), kLatest);
}

bool isBehind(const QString &kind, const QString &value, const QString &watermark, bool isInclusive)
{
    if (kind == u"w")
        return isInclusive ? value.toLongLong() >= watermark.toLongLong() : value.toLongLong() > watermark.toLongLong();
    return isInclusive ? value.toDouble() >= watermark.toDouble() : value.toDouble() > watermark.toDouble();
}

} // namespace

class WatermarkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void leadsOnFromAFullPage_data();
    void leadsOnFromAFullPage();
    void losesNoRowOfAnyGroup_data();
    void losesNoRowOfAnyGroup();
};

void WatermarkTest::leadsOnFromAFullPage_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QStringList>("page");
    QTest::addColumn<QString>("found");

    const auto row = [](const char *name, const char *kind, const char *before, const char *page, const char *found) {
        QTest::newRow(name) << QString::fromLatin1(kind) << QString::fromLatin1(before)
                            << QString::fromLatin1(page).split(QLatin1Char(' ')) << QString::fromLatin1(found);
    };
    row("below the last, asked by >", "w", "4", "5 6 7", "6");
    row("below the last, asked by >=", "w", "5", "5 6 7", "6");
    row("to the last, asked by >=", "w", "5", "5 5 6", "6");
    row("to the last, cut after its second", "w", "5", "5 6 6", "6");
    row("first page of two values", "w", "4", "5 5 6", "5");
    row("one value, asked by >", "w", "4", "5 5 5", "");
    row("one value, asked by >=", "w", "5", "5 5 5", "");
    row("a stretch before it, without it", "w", "5", "3 4 6", "");
    row("a stretch before it, with it", "w", "5", "4 5 6", "6");
    row("all before it", "w", "5", "3 3 4", "");
    row("up to it", "w", "5", "3 4 5", "");
    row("ids beyond 2^53", "w", "9007199254740993", "9007199254740993 9007199254740993 9007199254740994",
        "9007199254740994");
    row("neighbours beyond 2^53", "w", "9007199254740992", "9007199254740991 9007199254740993", "");
    row("the last is refused", "w", "5", "5 5 6!", "6");
    row("those of the watermark are refused", "w", "5", "5! 5! 6", "6");
    row("all are refused", "w", "5", "5! 5! 6!", "6");
    row("one that landed first", "w", "5", "5 6 7! 8!", "6");
    row("to the last second", "t", "2026-11-21T10:00:00+07:00", "10:00:00 10:00:00 10:00:01",
        "2026-11-21T10:00:01+07:00");
    row("to the last millisecond", "t", "2026-11-21T10:00:00.250+07:00", "10:00:00.250 10:00:00.251",
        "2026-11-21T10:00:00.251+07:00");
    row("the watermark in another offset", "t", "2026-11-21T03:00:00Z", "10:00:00 10:00:00 10:00:01",
        "2026-11-21T10:00:01+07:00");
    row("no watermark yet", "t", "", "10:00:00 10:00:00 10:00:01", "2026-11-21T10:00:00+07:00");
    row("to the last text", "s", "K5", "K5 K5 K6", "K6");
    row("whole numbers as doubles", "n", "5", "5 5 6", "6");
    // What stands below a fraction brings it again by > as by >=; behind it a whole number may have been cut.
    row("a fraction is the last", "n", "0.25", "0.1 0.1 0.75", "0.7499999999999999");
    row("a whole number behind fractions", "n", "4.499999999999999", "4.5 4.5 5", "");
}

void WatermarkTest::leadsOnFromAFullPage()
{
    QFETCH(QString, kind);
    QFETCH(QString, before);
    QFETCH(QStringList, page);
    QFETCH(QString, found);
    Watermark watermark;
    for (const QString &one : page)
        note(watermark, kind, one);
    QCOMPARE(watermark.textOfFullPage(vietnam(), before), found);
}

void WatermarkTest::losesNoRowOfAnyGroup_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<double>("step");
    QTest::addColumn<bool>("isInclusive");
    QTest::newRow("whole, >") << QStringLiteral("w") << 1.0 << false;
    QTest::newRow("whole, >=") << QStringLiteral("w") << 1.0 << true;
    QTest::newRow("fractions, >") << QStringLiteral("n") << 0.3 << false;
    QTest::newRow("fractions, >=") << QStringLiteral("n") << 0.3 << true;
    QTest::newRow("halves and whole, >") << QStringLiteral("n") << 0.5 << false;
    QTest::newRow("halves and whole, >=") << QStringLiteral("n") << 0.5 << true;
}

// Whatever the groups and the pages are: all rows come, or it is told. They do come where a page is larger than any
// group (with values that are written as they are).
void WatermarkTest::losesNoRowOfAnyGroup()
{
    QFETCH(QString, kind);
    QFETCH(double, step);
    QFETCH(bool, isInclusive);
    std::mt19937 random(20261121);
    int whole = 0; // rounds in which all rows came
    const auto upTo = [&random](unsigned most) { return int(random() % most) + 1; };
    for (int round = 0; round < 2000; ++round) {
        QStringList rows;
        int largest = 0;
        for (int group = upTo(8), value = 0; group > 0; --group) {
            value += upTo(2);
            const int size = upTo(5);
            largest = std::max(largest, size);
            for (int i = 0; i < size; ++i)
                rows.push_back(QString::number(value * step) + (upTo(6) == 1 ? QStringLiteral("!") : QString()));
        }
        const int pageRows = upTo(7) + 1;
        QString before = upTo(2) == 1 ? QStringLiteral("-1") : QString::number(step);
        const bool hasFirst = isInclusive || before == u"-1";
        QSet<int> brought;
        bool isTold = false;
        for (int pages = 0; !isTold; ++pages) {
            QVERIFY(pages < 100);
            Watermark watermark;
            int size = 0;
            for (int i = 0; i < rows.size() && size < pageRows; ++i) {
                const QString value = rows[i].chopped(rows[i].endsWith(QLatin1Char('!')) ? 1 : 0);
                if (!isBehind(kind, value, before, isInclusive))
                    continue;
                ++size;
                brought.insert(i);
                note(watermark, kind, rows[i]);
            }
            if (size < pageRows)
                break;
            before = watermark.textOfFullPage(vietnam(), before);
            isTold = before.isEmpty();
        }
        const QByteArray about = (rows.join(u' ') + QStringLiteral(" by %1").arg(pageRows)).toUtf8();
        if (kind == u"w" && pageRows > largest)
            QVERIFY2(!isTold, about.constData());
        if (!isTold && hasFirst) {
            QVERIFY2(brought.size() == rows.size(), about.constData());
            ++whole;
        }
    }
    QVERIFY2(whole > 200, qPrintable(QString::number(whole)));
}

QTEST_GUILESS_MAIN(WatermarkTest)
#include "tst_watermark.moc"
