// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/directives/directive_json.h"
#include "tests/support.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace ioc;
using namespace ioc::test;

namespace {

DirectiveEntry full()
{
    DirectiveEntry entry;
    entry.directive = QStringLiteral("2026-0001");
    DirectiveOrder &order = entry.order.emplace();
    order.number = QStringLiteral("15/CĐ-UBND");
    order.content = QStringLiteral("Hạ mực nước hồ trước 18:00");
    order.issuer = QStringLiteral("Chủ tịch UBND tỉnh");
    order.charge.unit = UnitId(QStringLiteral("26041@2025-07-01"));
    order.supporters = {{AgencyId(QStringLiteral("so-nong-nghiep")), {}}};
    order.due = QDate(2026, 11, 27);
    order.alarm = AlarmKey{RuleId(QStringLiteral("river-2")), UnitId(QStringLiteral("96@2025-07-01"))};
    order.indicator = IndicatorId(QStringLiteral("river.level"));
    order.unit = UnitId(QStringLiteral("26041@2025-07-01"));
    order.settledBy = SettledBy{false, 6.5, 2};
    entry.text = QStringLiteral("lý do");
    entry.percent = 0;
    entry.due = QDate(2026, 12, 4);
    entry.value = -1.25;
    entry.byData = true;
    return entry;
}

} // namespace

class DirectiveJsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatItWrote();
    void leavesOutWhatThereIsNot();
    void refusesWhatItDoesNotKnow_data();
    void refusesWhatItDoesNotKnow();
};

void DirectiveJsonTest::readsWhatItWrote()
{
    const DirectiveEntry wanted = full();
    DirectiveEntry read;
    read.directive = wanted.directive;
    const QByteArray bytes = QJsonDocument(toJson(wanted)).toJson();
    IOC_VERIFY(readDirectiveJson(QJsonDocument::fromJson(bytes).object(), read));
    QVERIFY(read == wanted);
}

void DirectiveJsonTest::leavesOutWhatThereIsNot()
{
    DirectiveEntry comment;
    comment.text = QStringLiteral("đã họp");
    QCOMPARE(toJson(comment), (QJsonObject{{QStringLiteral("text"), comment.text}}));
    DirectiveEntry read;
    IOC_VERIFY(readDirectiveJson(toJson(comment), read));
    QVERIFY(read == comment);
}

void DirectiveJsonTest::refusesWhatItDoesNotKnow_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("member") << QByteArray(R"({"sudo":true})");
    QTest::newRow("text as number") << QByteArray(R"({"text":1})");
    QTest::newRow("percent as text") << QByteArray(R"({"percent":"40"})");
    QTest::newRow("percent broken") << QByteArray(R"({"percent":4.5})");
    QTest::newRow("a day that is none") << QByteArray(R"({"due":"2026-02-30"})");
    QTest::newRow("order as text") << QByteArray(R"({"order":"do it"})");
    QTest::newRow("member of the order") << QByteArray(R"({"order":{"contents":"x"}})");
    QTest::newRow("supporter as text") << QByteArray(R"({"order":{"supporters":["x"]}})");
    QTest::newRow("supporters as text") << QByteArray(R"({"order":{"supporters":"x"}})");
    QTest::newRow("charge") << QByteArray(R"({"order":{"charge":{"agency":7}}})");
    QTest::newRow("alarm") << QByteArray(R"({"order":{"alarm":{"rule":"r","units":"u"}}})");
    QTest::newRow("settled by") << QByteArray(R"({"order":{"settled_by":{"days":1.5}}})");
}

void DirectiveJsonTest::refusesWhatItDoesNotKnow()
{
    QFETCH(QByteArray, json);
    const QJsonDocument document = QJsonDocument::fromJson(json);
    QVERIFY(document.isObject());
    DirectiveEntry read;
    IOC_FAILS(readDirectiveJson(document.object(), read), ErrorCode::Usage);
}

QTEST_GUILESS_MAIN(DirectiveJsonTest)
#include "tst_directive_json.moc"
