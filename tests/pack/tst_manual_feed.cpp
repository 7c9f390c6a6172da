// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pack/check_manual_feed.h"
#include "tests/support.h"

#include <QTest>

using namespace ioc;

namespace {

FeedDefinition manualFeed(std::initializer_list<const char *> sources)
{
    FeedDefinition feed;
    feed.connector = {{"type", "manual"}};
    feed.format = {{"type", "json"}, {"rows", ""}};
    for (const char *source : sources) {
        FieldMapping field;
        field.source = QString::fromUtf8(source);
        feed.fields.push_back(field);
    }
    return feed;
}

} // namespace

class TestManualFeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesMembersOfARow()
    {
        QCOMPARE(faultsOfManualFeed(manualFeed({"/ngày", "/value", "@received"})), QStringList());
        QCOMPARE(entryNamesOf(manualFeed({"/ngày", "/value", "@received", "/value"})),
                 (QStringList{QStringLiteral("ngày"), QStringLiteral("value")}));
    }

    void refusesWhatNobodyCanType()
    {
        QCOMPARE(faultsOfManualFeed(manualFeed({"/a/b"})).size(), 1);
        QCOMPARE(faultsOfManualFeed(manualFeed({"/a b"})).size(), 1);
        QCOMPARE(faultsOfManualFeed(manualFeed({"/a=b"})).size(), 1);
        QCOMPARE(faultsOfManualFeed(manualFeed({"column"})).size(), 1);
    }

    void refusesPagesAndOtherFormats()
    {
        FeedDefinition feed = manualFeed({"/value"});
        feed.watermarkField = QStringLiteral("value");
        QCOMPARE(faultsOfManualFeed(feed).size(), 1);
        feed = manualFeed({"/value"});
        feed.format = {{"type", "csv"}};
        QCOMPARE(faultsOfManualFeed(feed).size(), 1);
    }

    void leavesOtherFeedsAlone()
    {
        FeedDefinition feed = manualFeed({"column"});
        feed.connector = {{"type", "folder"}};
        QCOMPARE(faultsOfManualFeed(feed), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestManualFeed)
#include "tst_manual_feed.moc"
