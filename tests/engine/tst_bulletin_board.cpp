// SPDX-License-Identifier: GPL-3.0-or-later
// The board of a program that runs for long: it does not grow for ever, and a clock that was wrong costs no warning.
#include "core/domain/bulletins/cap_json.h"
#include "core/engine/bulletins/bulletin_board.h"
#include "core/pack/load_pack.h"
#include "tests/support.h"

#include <QTest>

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

const FeedId kFeed(QStringLiteral("ban-tin-canh-bao"));
const Instant kStart = ioc::test::at("2026-11-21T05:00:00Z");

/// One warning for a day, as the cache gives it.
StoredRecords warning(const QString &id, Instant sent)
{
    CapAlert alert;
    alert.identifier = id;
    alert.sender = QStringLiteral("dbtv@kttv.invalid");
    alert.sent = sent;
    alert.status = QStringLiteral("Actual");
    alert.msgType = QStringLiteral("Alert");
    alert.scope = QStringLiteral("Public");
    CapInfo info;
    info.language = QStringLiteral("vi-VN");
    info.headline = id;
    info.severity = QStringLiteral("Severe");
    info.expires = sent + 24h;
    alert.infos = {info};
    StoredRecords records;
    records.fields = {{QStringLiteral("key"), RecordFieldType::Text}, {QStringLiteral("alert"), RecordFieldType::Text}};
    StoredRecord record;
    record.key = id;
    record.received = sent;
    record.values = {RecordValue(id.toStdString()), RecordValue(toJson(alert).toStdString())};
    records.rows = {record};
    return records;
}

QStringList shown(BulletinBoard &board, Instant now)
{
    QStringList headlines;
    for (const Bulletin &bulletin : board.forScreens(now))
        headlines.append(bulletin.info.headline);
    return headlines;
}

} // namespace

class BulletinBoardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_pack = loadPack(QStringLiteral(REPOSITORY_DIR "/resources/packs/minh-hoa")).value(); }
    void init() { failOnAnyWarning(); }

    void forgetsWhatHasEndedLongAgo()
    {
        BulletinBoard board(m_pack, Language::Vietnamese);
        for (int day = 0; day < 365; ++day) { // one each day, for a year
            const Instant now = kStart + day * 24h;
            const QString id = QStringLiteral("W%1").arg(day);
            board.take(kFeed, warning(id, now));
            QCOMPARE(shown(board, now), QStringList{id});
            QVERIFY2(board.alerts() <= 33, qPrintable(QString::number(board.alerts())));
        }
    }

    void aListOfAllForgetsNothing()
    {
        BulletinBoard board(m_pack, Language::Vietnamese, BulletinBoard::Matched::All);
        for (int day = 0; day < 100; ++day)
            board.take(kFeed, warning(QStringLiteral("W%1").arg(day), kStart + day * 24h));
        QCOMPARE(board.at(kStart + 400 * 24h).bulletins.size(), size_t(100));
    }

    void aClockThatWasWrongForAMomentCostsNoWarning()
    {
        BulletinBoard board(m_pack, Language::Vietnamese);
        board.take(kFeed, warning(QStringLiteral("W"), kStart));
        QCOMPARE(shown(board, kStart + 1h), QStringList{QStringLiteral("W")});
        QCOMPARE(shown(board, kStart + 1000 * 24h), QStringList());
        QVERIFY(!board.beginAgain(kStart + 1001 * 24h));
        QVERIFY(board.beginAgain(kStart + 2h)); // the records come again
        QVERIFY(!board.beginAgain(kStart + 2h));
        board.take(kFeed, warning(QStringLiteral("W"), kStart));
        QCOMPARE(shown(board, kStart + 2h), QStringList{QStringLiteral("W")});
    }

private:
    PackPtr m_pack;
};

QTEST_GUILESS_MAIN(BulletinBoardTest)
#include "tst_bulletin_board.moc"
