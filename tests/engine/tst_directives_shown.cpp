// SPDX-License-Identifier: GPL-3.0-or-later
// Directives as screens get them: from the owner of a data folder, beside it, and looking back.
#include "core/engine/engine.h"
#include "tests/e2e/e2e_support.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace ioc;

namespace {

const QString kPack = QStringLiteral(REPOSITORY_DIR "/tests/e2e/packs/world");
const IndicatorId kCount(QStringLiteral("quake.count"));

DirectiveEntry issue(const Engine &engine, const char *content)
{
    DirectiveOrder order;
    order.content = QString::fromUtf8(content);
    order.issuer = QStringLiteral("Chủ tịch");
    order.charge.agency = AgencyId(QStringLiteral("usgs"));
    order.due = engine.pack()->zone.date(engine.now()).addDays(5);
    order.indicator = kCount;
    DirectiveEntry entry;
    entry.event = DirectiveEvent::Issued;
    entry.order = order;
    return entry;
}

DirectiveEntry actOn(const QString &id, DirectiveEvent event, const char *text)
{
    DirectiveEntry entry;
    entry.directive = id;
    entry.event = event;
    entry.text = QString::fromUtf8(text);
    return entry;
}

/// The answer, or nothing while there is none yet.
using Answer = std::shared_ptr<std::optional<Result<QString>>>;

Answer act(Engine &engine, const DirectiveEntry &entry)
{
    auto answer = std::make_shared<std::optional<Result<QString>>>();
    engine.act(entry, [answer](const Result<QString> &told) { *answer = told; });
    return answer;
}

/// The contents that its newest snapshot shows, "-" when they cannot be read.
QString shown(const Engine &engine)
{
    if (!engine.snapshot())
        return QStringLiteral("no snapshot");
    if (!engine.snapshot()->directives)
        return QStringLiteral("-");
    QStringList contents;
    for (const Directive &one : *engine.snapshot()->directives)
        contents.append(one.order.content + QLatin1Char('/') + toString(one.state));
    return contents.join(u' ');
}

} // namespace

class TestDirectivesShown : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void ownerShowsWhatItHasRecorded()
    {
        Engine owner(settings());
        QVERIFY(owner.start());
        QTRY_COMPARE_WITH_TIMEOUT(shown(owner), QString(), 20000);
        const Answer issued = act(owner, issue(owner, "một"));
        QTRY_VERIFY_WITH_TIMEOUT(*issued, 20000);
        QVERIFY(**issued);
        QCOMPARE(owner.directives()->size(), size_t(1)); // at once
        QVERIFY(owner.directives()->front().history.empty());
        QTRY_COMPARE_WITH_TIMEOUT(shown(owner), QStringLiteral("một/open"), 20000);
        QVERIFY(owner.snapshot()->reading(kCount, world(owner))); // though no page may ask for it
        std::optional<Result<std::vector<DirectiveEntry>>> history;
        owner.askHistory(***issued, [&](const auto &told) { history = told; });
        QVERIFY(history && *history);
        QCOMPARE((*history)->size(), size_t(1));
        QCOMPARE((*history)->front().actor, thisUser({}).name);

        const Answer refused = act(owner, actOn(***issued, DirectiveEvent::Withdrawn, ""));
        QTRY_VERIFY_WITH_TIMEOUT(*refused, 20000);
        QVERIFY(!**refused);
        QVERIFY(!(*refused)->error().message.isEmpty());
    }

    void readerSeesTheOwnersDirectivesWithoutARestart()
    {
        Engine owner(settings());
        QVERIFY(owner.start());
        const Answer first = act(owner, issue(owner, "một"));
        QTRY_VERIFY_WITH_TIMEOUT(*first && **first, 20000);

        Engine reader(readerSettings());
        QVERIFY(reader.start());
        QVERIFY(reader.isReader());
        QTRY_COMPARE_WITH_TIMEOUT(shown(reader), QStringLiteral("một/open"), 20000);
        const Answer second = act(owner, issue(owner, "hai"));
        QTRY_VERIFY_WITH_TIMEOUT(*second && **second, 20000);
        QTRY_COMPARE_WITH_TIMEOUT(shown(reader), QStringLiteral("một/open hai/open"), 20000);

        const Answer reported = act(reader, actOn(***first, DirectiveEvent::Reported, "xong"));
        QTRY_VERIFY_WITH_TIMEOUT(*reported, 20000);
        QVERIFY2(**reported, qPrintable(*reported && !**reported ? (*reported)->error().message : QString()));
        QTRY_COMPARE_WITH_TIMEOUT(shown(owner), QStringLiteral("một/reported hai/open"), 20000);
        QTRY_COMPARE_WITH_TIMEOUT(shown(reader), QStringLiteral("một/reported hai/open"), 20000);
        QVERIFY(reader.directives()->size() == 2);
        std::optional<Result<std::vector<DirectiveEntry>>> history;
        reader.askHistory(***first, [&](const auto &told) { history = told; });
        QTRY_VERIFY_WITH_TIMEOUT(history, 20000);
        QVERIFY(*history);
        QCOMPARE((*history)->back().text, QStringLiteral("xong"));
        history.reset();
        reader.askHistory(QStringLiteral("2026-0999"), [&](const auto &told) { history = told; });
        QTRY_VERIFY_WITH_TIMEOUT(history, 20000);
        QVERIFY(!*history && history->error().code == ErrorCode::NotFound);

        owner.stop();
        const Answer late = act(reader, actOn(***first, DirectiveEvent::Closed, "xong"));
        QTRY_VERIFY_WITH_TIMEOUT(*late, 20000);
        QVERIFY(!**late); // said, not swallowed
        QCOMPARE(shown(reader), QStringLiteral("một/reported hai/open"));
    }

    void ownerShowsThemAgainAfterARestart()
    {
        QString id;
        {
            Engine owner(settings());
            QVERIFY(owner.start());
            const Answer issued = act(owner, issue(owner, "một"));
            QTRY_VERIFY_WITH_TIMEOUT(*issued && **issued, 20000);
            id = ***issued;
            owner.stop();
        }
        Engine again(settings());
        QVERIFY(again.start());
        QTRY_COMPARE_WITH_TIMEOUT(shown(again), QStringLiteral("một/open"), 20000);
        const Answer closed = act(again, actOn(id, DirectiveEvent::Closed, "xong"));
        QTRY_VERIFY_WITH_TIMEOUT(*closed && **closed, 20000);
        QTRY_COMPARE_WITH_TIMEOUT(shown(again), QStringLiteral("một/closed"), 20000); // for 30 days
    }

    void whoLooksBackSeesWhatStoodThen()
    {
        Engine owner(settings());
        QVERIFY(owner.start());
        const Answer first = act(owner, issue(owner, "một"));
        QTRY_VERIFY_WITH_TIMEOUT(*first && **first, 20000);
        const Instant then = owner.now();
        QTRY_VERIFY(owner.now() > then); // the next entry is later
        const Answer second = act(owner, issue(owner, "hai"));
        QTRY_VERIFY_WITH_TIMEOUT(*second && **second, 20000);
        EngineSettings back = readerSettings();
        back.at = then;
        Engine reader(back);
        QVERIFY(reader.start());
        QTRY_COMPARE_WITH_TIMEOUT(shown(reader), QStringLiteral("một/open"), 20000);
    }

    void ledgerThatCannotBeReadIsSaidAndNothingIsShown()
    {
        QVERIFY(QDir().mkpath(data()));
        QFile ledger(DataFolder::ledgerFile(data()));
        QVERIFY(ledger.open(QIODevice::WriteOnly));
        ledger.write(QByteArray(8192, 'x'));
        ledger.close();
        Engine engine(settings());
        QVERIFY(engine.start());
        QTRY_VERIFY_WITH_TIMEOUT(engine.snapshot(), 20000);
        QTRY_VERIFY_WITH_TIMEOUT(engine.snapshot()->trouble.contains(QStringLiteral("directives")), 20000);
        QCOMPARE(shown(engine), QStringLiteral("-"));
        const Answer refused = act(engine, issue(engine, "một"));
        QTRY_VERIFY_WITH_TIMEOUT(*refused, 20000);
        QVERIFY(!**refused);
    }

private:
    QString data() const { return m_folder->filePath(QStringLiteral("data")); }
    UnitId world(const Engine &engine) const
    {
        return engine.pack()->units.provinceOn(engine.pack()->zone.date(engine.now()))->id;
    }

    EngineSettings settings() const
    {
        EngineSettings settings;
        settings.packFolder = kPack;
        settings.dataFolder = data();
        settings.feeds = EngineSettings::Feeds::Off;
        return settings;
    }

    EngineSettings readerSettings() const
    {
        EngineSettings reader = settings();
        reader.whenOwned = EngineSettings::WhenOwned::Read;
        return reader;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestDirectivesShown)
#include "tst_directives_shown.moc"
