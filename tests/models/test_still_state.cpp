// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/sample_province.h"
#include "widgets/models/tiles/still_state.h"

#include <QRegularExpression>
#include <QTest>

using namespace ioc;
using namespace ioc::sample;

class TestStillState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void tellsTimeAndAge();
    void tellsAPictureThatDoesNotChange();
    void isOldPastThePromise();
    void isOldWhileTheFeedIsDown();
    void tellsWhyThereIsNone_data();
    void tellsWhyThereIsNone();

private:
    StillState made(const Snapshot &shown) const
    {
        Tile camera = tile(TileKind::Still, QStringLiteral("t"));
        camera.feed = kHotline;
        return makeStillState(camera, shown, context(m_pack, Language::English));
    }
    static Snapshot with(Still still)
    {
        Snapshot shown = snapshot();
        still.feed = kHotline;
        shown.stills.insert(kHotline, still);
        return shown;
    }
    static Still picture(Instant received, Instant unchanged)
    {
        return {kHotline, std::make_shared<const QByteArray>("picture"), Still::Missing::None, received, unchanged};
    }

    std::shared_ptr<ProvincePack> m_pack = pack();
};

void TestStillState::tellsTimeAndAge()
{
    const StillState state = made(with(picture(at(18, 43), at(18, 43))));
    QCOMPARE(state.face, Face::Plain);
    QVERIFY(state.picture);
    QCOMPARE(state.title, QStringLiteral("Hotline 1022"));
    QCOMPARE(state.timeText, QStringLiteral("picture of 18:43"));
    QCOMPARE(state.ageText, QStringLiteral("2 minute(s) ago"));
    QCOMPARE(state.unchangedText, QString());
    QCOMPARE(state.accessibleText, QStringLiteral("Hotline 1022. picture of 18:43. 2 minute(s) ago"));
}

void TestStillState::tellsAPictureThatDoesNotChange()
{
    // A camera that has hung goes on sending what it has seen last.
    const StillState state = made(with(picture(at(18, 43), at(16, 2))));
    QCOMPARE(state.face, Face::Plain);
    QCOMPARE(state.unchangedText, QStringLiteral("the same since 16:02"));
}

void TestStillState::isOldPastThePromise()
{
    const StillState state = made(with(picture(at(18, 39), at(18, 39)))); // promised: five minutes
    QCOMPARE(state.face, Face::Old);
    QCOMPARE(state.reasonText, QStringLiteral("older than promised"));
    QVERIFY(state.picture);
}

void TestStillState::isOldWhileTheFeedIsDown()
{
    Snapshot shown = with(picture(at(18, 43), at(18, 43)));
    shown.feeds[1].state = FeedState::Down;
    shown.feeds[1].failingSince = at(18, 44);
    const StillState state = made(shown);
    QCOMPARE(state.face, Face::Old);
    QVERIFY2(state.reasonText.startsWith(QStringLiteral("disconnected for")), qPrintable(state.reasonText));
    QCOMPARE(state.timeText, QStringLiteral("picture of 18:43"));
}

void TestStillState::tellsWhyThereIsNone_data()
{
    QTest::addColumn<int>("missing");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, Still::Missing missing, const char *sentence) {
        QTest::newRow(name) << int(missing) << QString::fromLatin1(sentence);
    };
    row("never", Still::Missing::Never, "no picture has come yet");
    row("removed", Still::Missing::NotKept, "the newest picture is past its days and was removed");
    row("damaged", Still::Missing::Damaged, "the picture that was kept cannot be read");
}

void TestStillState::tellsWhyThereIsNone()
{
    QFETCH(int, missing);
    QFETCH(QString, sentence);
    Still still;
    still.missing = Still::Missing(missing);
    Snapshot shown = with(still);
    shown.feeds[1].nextTry = at(18, 50);
    const StillState state = made(shown);
    QCOMPARE(state.face, Face::NoData);
    QCOMPARE(state.sentence, sentence);
    QCOMPARE(state.reasonText, QStringLiteral("Hotline 1022: due 18:50"));
    QVERIFY(!state.picture);
    QVERIFY(state.accessibleText.contains(sentence));
}

QTEST_GUILESS_MAIN(TestStillState)
#include "test_still_state.moc"
