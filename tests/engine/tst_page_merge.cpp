// SPDX-License-Identifier: GPL-3.0-or-later
// What of a page stands when its pack is imported again: every case there is.
#include "core/engine/import_record.h"
#include "core/engine/page_merge.h"
#include "core/pack/page_json.h"

#include <QJsonArray>
#include <QTest>

using namespace ioc;

namespace {

const PageId kPage(QStringLiteral("page"));

/// A page with this title; none for an empty one.
std::map<PageId, QJsonObject> titled(const QString &title)
{
    if (title.isEmpty())
        return {};
    PageDocument page;
    page.id = kPage;
    page.title = {title, title};
    return {{kPage, toJson(page)}};
}

} // namespace

class TestPageMerge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decidesPageByPage_data()
    {
        QTest::addColumn<QString>("imported");
        QTest::addColumn<QString>("ours");
        QTest::addColumn<QString>("theirs");
        QTest::addColumn<QString>("stands");
        QTest::addColumn<bool>("told");
        const auto row = [](const char *name, const char *imported, const char *ours, const char *theirs,
                            const char *stands, bool told = false) {
            QTest::newRow(name) << QString::fromLatin1(imported) << QString::fromLatin1(ours)
                                << QString::fromLatin1(theirs) << QString::fromLatin1(stands) << told;
        };
        row("as it was", "a", "a", "a", "a");
        row("changed here", "a", "b", "a", "b");
        row("changed there", "a", "a", "b", "b");
        row("changed alike", "a", "b", "b", "b");
        row("changed both", "a", "b", "c", "b", true);
        row("removed here", "a", "", "a", "");
        row("removed there", "a", "a", "", "");
        row("removed both", "a", "", "", "");
        row("removed here, changed there", "a", "", "b", "", true);
        row("changed here, removed there", "a", "b", "", "b", true);
        row("new here", "", "a", "", "a");
        row("new there", "", "", "a", "a");
        row("new alike", "", "a", "a", "a");
        row("new both", "", "a", "b", "a", true);
    }

    void decidesPageByPage()
    {
        QFETCH(QString, imported);
        QFETCH(QString, ours);
        QFETCH(QString, theirs);
        QFETCH(QString, stands);
        QFETCH(bool, told);
        std::map<PageId, QByteArray> hashes;
        for (const auto &[id, page] : titled(imported))
            hashes.emplace(id, hashOf(page));
        const PageMerge merge = mergePages(hashes, titled(ours), titled(theirs));
        auto result = titled(theirs);
        for (const auto &[id, page] : merge.ours) {
            result.erase(id);
            if (page)
                result.emplace(id, *page);
        }
        QVERIFY(result == titled(stands));
        QCOMPARE(merge.told.size(), size_t(told ? 1 : 0));
        if (told)
            QVERIFY(merge.told.at(kPage).contains(QStringLiteral("“page”")));
    }

    void anotherWayToWriteThePageIsNoChange()
    {
        QJsonObject page = titled(QStringLiteral("a")).at(kPage);
        QJsonObject tile{{"id", "x"}, {"type", "clock"}, {"at", QJsonArray{0, 0, 1, 1}}};
        page["tiles"] = QJsonArray{tile};
        const QByteArray plain = hashOf(page);
        tile["compare"] = false; // as it is without being named
        page["tiles"] = QJsonArray{tile};
        QCOMPARE(hashOf(page), plain);
        tile["compare"] = true;
        page["tiles"] = QJsonArray{tile};
        QVERIFY(hashOf(page) != plain);
    }
};

QTEST_GUILESS_MAIN(TestPageMerge)
#include "tst_page_merge.moc"
