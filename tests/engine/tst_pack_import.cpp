// SPDX-License-Identifier: GPL-3.0-or-later
// A pack that is imported again, over a working copy in which pages were changed, and imports that are killed.
#include "core/engine/engine.h"
#include "core/engine/import_record.h"
#include "core/engine/pack_copy.h"
#include "core/pack/load_pack.h"
#include "core/pack/page_json.h"
#include "tests/pack/pack_copy.h"
#include "tests/support.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <csignal>

using namespace ioc;
using namespace ioc::test;

namespace {

const QString kOverview = QStringLiteral("pages/overview.json");

QByteArray pageFile(const QString &id, const QString &title, const QString &indicator = {})
{
    PageDocument page;
    page.id = PageId(id);
    page.title = {title, title};
    Tile tile;
    tile.id = QStringLiteral("tile");
    tile.kind = indicator.isEmpty() ? TileKind::Clock : TileKind::Indicator;
    if (!indicator.isEmpty())
        tile.indicators = {IndicatorId(indicator)};
    page.tiles = {tile};
    return QJsonDocument(QJsonObject{{"$schema", "https://toancanh.invalid/schemas/pages.schema.json"},
                                     {"pages", QJsonArray{toJson(page)}}})
        .toJson();
}

} // namespace

class TestPackImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { std::signal(SIGXFSZ, SIG_IGN); }

    void init()
    {
        m_source = std::make_unique<PackCopy>();
        m_source->add(QStringLiteral("pages/second.json"), pageFile(QStringLiteral("second"), QStringLiteral("a")));
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(import());
    }

    void theSameSourceAgainKeepsWhatWasChangedHere()
    {
        edit(QStringLiteral("second"), QStringLiteral("here"));
        edit(QStringLiteral("third"), QStringLiteral("new here"));
        const auto again = import();
        IOC_VERIFY(again);
        QVERIFY(again->pack && again->told.isEmpty());
        QCOMPARE(titleIn(again->pack, "second"), QStringLiteral("here"));
        QCOMPARE(titles(), QStringLiteral("overview=Overview second=here third=new here"));
        QVERIFY(!QFileInfo::exists(data(QStringLiteral("pack.old"))));
    }

    void aNewerSourceBringsWhatWasNotChangedHere()
    {
        edit(QStringLiteral("second"), QStringLiteral("here"));
        m_source->replace(kOverview, QStringLiteral("Overview"), QStringLiteral("There"));
        m_source->add(QStringLiteral("pages/fourth.json"), pageFile(QStringLiteral("fourth"), QStringLiteral("new")));
        const auto newer = import();
        IOC_VERIFY(newer);
        QVERIFY(newer->told.isEmpty());
        QCOMPARE(titles(), QStringLiteral("overview=There fourth=new second=here"));
        QCOMPARE(titleIn(newer->pack, "fourth"), QStringLiteral("new"));
        IOC_VERIFY(import()); // once more
        QCOMPARE(titles(), QStringLiteral("overview=There fourth=new second=here"));
    }

    void whatWasChangedOnBothSidesStaysAndIsToldOnce()
    {
        edit(QStringLiteral("second"), QStringLiteral("here"));
        m_source->add(QStringLiteral("pages/second.json"), pageFile(QStringLiteral("second"), QStringLiteral("there")));
        const auto newer = import();
        IOC_VERIFY(newer);
        QCOMPARE(newer->told.size(), 1);
        QVERIFY(newer->told.front().contains(QStringLiteral("“second”")));
        QCOMPARE(titles(), QStringLiteral("overview=Overview second=here"));
        QVERIFY(import()->told.isEmpty());
        QCOMPARE(titles(), QStringLiteral("overview=Overview second=here"));
    }

    void whatWasRemovedHereStaysRemoved()
    {
        QVERIFY(QFile::remove(copy(QStringLiteral("pages/second.json"))));
        IOC_VERIFY(import());
        QCOMPARE(titles(), QStringLiteral("overview=Overview"));
        m_source->replace(kOverview, QStringLiteral("Overview"), QStringLiteral("There"));
        IOC_VERIFY(import());
        QCOMPARE(titles(), QStringLiteral("overview=There"));
        m_source->add(QStringLiteral("pages/second.json"), pageFile(QStringLiteral("second"), QStringLiteral("there")));
        QCOMPARE(import()->told.size(), 1);
        QCOMPARE(titles(), QStringLiteral("overview=There"));
    }

    void whatNoLongerFitsYieldsToTheNewPack()
    {
        m_source->add(QStringLiteral("pages/third.json"), pageFile(QStringLiteral("third"), QStringLiteral("c")));
        IOC_VERIFY(import());
        m_source->replace(QStringLiteral("pack.json"), QStringLiteral("overview"), QStringLiteral("third"));
        QVERIFY(QFile::remove(copy(QStringLiteral("pages/third.json")))); // which was well until now
        edit(QStringLiteral("second"), QStringLiteral("here"));
        const auto newer = import();
        IOC_VERIFY(newer);
        QCOMPARE(newer->told.size(), 1);
        QCOMPARE(titles(), QStringLiteral("third=c overview=Overview second=here"));
        QCOMPARE(newer->pack->startPage, PageId(QStringLiteral("third")));
    }

    void aCopyOfAnEarlierProgramIsTheSources()
    {
        QVERIFY(QFile::remove(record()));
        edit(QStringLiteral("second"), QStringLiteral("by hand"));
        const auto again = import();
        IOC_VERIFY(again);
        QCOMPARE(again->told.size(), 1);
        QVERIFY(again->told.front().contains(QStringLiteral("pack.old")));
        QCOMPARE(titles(), QStringLiteral("overview=Overview second=a"));
        QVERIFY(QFileInfo::exists(record()));
        QVERIFY(QFileInfo::exists(data(QStringLiteral("pack.old/pages/second.json"))));
    }

    void anEqualCopyOfAnEarlierProgramIsNotedAndNotTouched()
    {
        QVERIFY(QFile::remove(record()));
        QVERIFY(import()->told.isEmpty());
        QVERIFY(!QFileInfo::exists(data(QStringLiteral("pack.old"))));
        QVERIFY(QFile::remove(record()));
        m_source->add(QStringLiteral("rivers.geojson"), "{}");
        QVERIFY(import()->told.isEmpty()); // whose pages are the same
        QVERIFY(QDir(data(QStringLiteral("pack.old"))).removeRecursively());
        edit(QStringLiteral("second"), QStringLiteral("here"));
        IOC_VERIFY(import());
        QCOMPARE(titles(), QStringLiteral("overview=Overview second=here"));
    }

    void aRecordThatCannotBeReadThrowsNothingAway()
    {
        write(record(), "{\"v\":1,");
        edit(QStringLiteral("second"), QStringLiteral("here"));
        IOC_VERIFY(import());
        QCOMPARE(titles(), QStringLiteral("overview=Overview second=here"));
    }

    void aSpoiltCopyIsMadeAnew()
    {
        edit(QStringLiteral("third"), QStringLiteral("new here"));
        write(copy(QStringLiteral("indicators/spoilt.json")), "{");
        const auto again = import();
        IOC_VERIFY(again);
        QVERIFY(again->pack);
        QCOMPARE(titles(), QStringLiteral("overview=Overview second=a third=new here"));
    }

    void pagesThatCannotBeReadAreKeptBeside()
    {
        write(copy(QStringLiteral("pages/second.json")), "{");
        QCOMPARE(import()->told.size(), 1);
        QCOMPARE(titles(), QStringLiteral("overview=Overview second=a"));
        QVERIFY(QFileInfo::exists(data(QStringLiteral("pack.old/pages/second.json"))));
    }

    void aKillWhileCopyingLeavesTheOldCopy()
    {
        QVERIFY(QDir().mkpath(data(QStringLiteral("pack.new/pages"))));
        write(data(QStringLiteral("pack.new/pages/second.json")), "half");
        QVERIFY(!isPackCopyTorn(data()));
        QCOMPARE(titles(), QStringLiteral("overview=Overview second=a"));
        m_source->replace(kOverview, QStringLiteral("Overview"), QStringLiteral("There"));
        IOC_VERIFY(import());
        QCOMPARE(titles(), QStringLiteral("overview=There second=a"));
        QVERIFY(!QFileInfo::exists(data(QStringLiteral("pack.new"))));
    }

    void aFullDiskLeavesTheOldCopy()
    {
        edit(QStringLiteral("second"), QStringLiteral("here"));
        m_source->add(QStringLiteral("rivers.geojson"), QByteArray(100'000, ' '));
        limitFiles(50'000);
        const auto full = import();
        limitFiles(RLIM_INFINITY);
        IOC_FAILS(full, ErrorCode::Io);
        QCOMPARE(titles(), QStringLiteral("overview=Overview second=here"));
        QVERIFY(!QFileInfo::exists(copy(QStringLiteral("rivers.geojson"))));
        IOC_VERIFY(import());
        QCOMPARE(titles(), QStringLiteral("overview=Overview second=here"));
        QVERIFY(QFileInfo::exists(copy(QStringLiteral("rivers.geojson"))));
    }

    void aKillBetweenTheRenamingsIsMended()
    {
        tearApart();
        QVERIFY(isPackCopyTorn(data()));
        IOC_VERIFY(mendPackCopy(data()));
        QCOMPARE(titles(), QStringLiteral("overview=There second=here")); // the new one, with what was changed here
        IOC_VERIFY(import());
        QCOMPARE(titles(), QStringLiteral("overview=There second=here"));
    }

    void anImportMendsWhatAnotherLeft()
    {
        tearApart();
        IOC_VERIFY(import());
        QCOMPARE(titles(), QStringLiteral("overview=There second=here"));
    }

    void aStartWithoutAPackMendsItToo()
    {
        tearApart();
        EngineSettings settings;
        settings.dataFolder = data();
        settings.feeds = EngineSettings::Feeds::Off;
        Engine engine(settings);
        IOC_VERIFY(engine.start());
        QCOMPARE(titleIn(engine.pack(), "second"), QStringLiteral("here"));
        QCOMPARE(titleIn(engine.pack(), "overview"), QStringLiteral("There"));
    }

    void aNewCopyThatIsNotWholeIsNotTaken()
    {
        tearApart();
        QVERIFY(QFile::remove(data(QStringLiteral("pack.new/.imported.json")))); // which is written last
        IOC_VERIFY(mendPackCopy(data()));
        QCOMPARE(titles(), QStringLiteral("overview=Overview second=here")); // the old one
    }

    void whoStartsWithAnImportIsToldOfIt()
    {
        edit(QStringLiteral("second"), QStringLiteral("here"));
        m_source->add(QStringLiteral("pages/second.json"), pageFile(QStringLiteral("second"), QStringLiteral("there")));
        EngineSettings settings;
        settings.packFolder = m_source->path();
        settings.dataFolder = data();
        settings.feeds = EngineSettings::Feeds::Off;
        Engine engine(settings);
        IOC_VERIFY(engine.start());
        QCOMPARE(titleIn(engine.pack(), "second"), QStringLiteral("here"));
        QTRY_VERIFY_WITH_TIMEOUT(engine.snapshot(), 20000);
        QVERIFY(engine.snapshot()->trouble.contains(QStringLiteral("“second”")));
    }

private:
    QString data(const QString &name = {}) const { return m_folder->filePath(QStringLiteral("data/") + name); }
    QString copy(const QString &name) const { return data(QStringLiteral("pack/") + name); }
    QString record() const { return copy(QStringLiteral(".imported.json")); }
    Result<PackImport> import() const
    {
        return importPack(m_source->path(), m_folder->filePath(QStringLiteral("data")));
    }

    void write(const QString &path, const QByteArray &text) const
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write %s", qPrintable(path));
    }

    void edit(const QString &page, const QString &title) const
    {
        write(copy(QStringLiteral("pages/%1.json").arg(page)), pageFile(page, title));
    }

    static QString titleIn(const PackPtr &pack, const char *page)
    {
        const PageDocument *found = pack ? pack->page(PageId(QString::fromLatin1(page))) : nullptr;
        return found ? found->title.en : QStringLiteral("none");
    }

    /// The pages of the working copy, in their order.
    QString titles() const
    {
        const auto pack = loadPack(data(QStringLiteral("pack")));
        if (!pack)
            return toString(pack.error());
        QStringList titles;
        for (const PageDocument &page : (*pack)->pages)
            titles.push_back(page.id.toString() + QLatin1Char('=') + page.title.en);
        return titles.join(u' ');
    }

    /// An import of a newer pack over a changed page, killed after the first renaming.
    void tearApart()
    {
        edit(QStringLiteral("second"), QStringLiteral("here"));
        m_source->replace(kOverview, QStringLiteral("Overview"), QStringLiteral("There"));
        IOC_VERIFY(import());
        QVERIFY(QDir().rename(copy({}), data(QStringLiteral("pack.new"))));
        QCOMPARE(titles(), toString(loadPack(data(QStringLiteral("pack"))).error()));
    }

    std::unique_ptr<PackCopy> m_source;
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestPackImport)
#include "tst_pack_import.moc"
