// SPDX-License-Identifier: GPL-3.0-or-later
// A tile about a commune says so, whatever its kind: its figures must not pass for the province's.
#include "tests/models/sample_trends.h"
#include "widgets/models/tiles/bars_state.h"
#include "widgets/models/tiles/bullets_state.h"
#include "widgets/models/tiles/heat_state.h"
#include "widgets/models/tiles/multiples_state.h"
#include "widgets/models/tiles/states_state.h"
#include "widgets/models/tiles/table_state.h"
#include "widgets/models/trend_state.h"
#include "widgets/models/unit_text.h"

#include <QRegularExpression>
#include <QTest>

using namespace ioc;
using namespace ioc::sample;

namespace {

using TitleOf = QString (*)(const Tile &, const Snapshot &, const PresentContext &);

template <auto make>
QString headTitle(const Tile &tile, const Snapshot &snapshot, const PresentContext &context)
{
    return make(tile, snapshot, context).head.title;
}

template <auto make>
QString ownTitle(const Tile &tile, const Snapshot &snapshot, const PresentContext &context)
{
    return make(tile, snapshot, context).title;
}

} // namespace

Q_DECLARE_METATYPE(TitleOf)

class TestTilePlaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aCommuneIsNamed_data();
    void aCommuneIsNamed();

private:
    std::shared_ptr<ProvincePack> m_pack = pack();
};

void TestTilePlaces::aCommuneIsNamed_data()
{
    QTest::addColumn<TileKind>("kind");
    QTest::addColumn<TitleOf>("titleOf");
    QTest::addColumn<bool>("hasNameOfItsOwn");
    QTest::newRow("trend") << TileKind::Trend << TitleOf(ownTitle<makeTrendState>) << true;
    QTest::newRow("bars") << TileKind::Bars << TitleOf(headTitle<makeBarsState>) << true;
    QTest::newRow("multiples") << TileKind::Multiples << TitleOf(headTitle<makeMultiplesState>) << true;
    QTest::newRow("calendar") << TileKind::Calendar << TitleOf(headTitle<makeHeatState>) << true;
    QTest::newRow("hours") << TileKind::Hours << TitleOf(headTitle<makeHeatState>) << true;
    QTest::newRow("states") << TileKind::States << TitleOf(headTitle<makeStatesState>) << true;
    QTest::newRow("table") << TileKind::Table << TitleOf(ownTitle<makeTableState>) << false;
    QTest::newRow("bullets") << TileKind::Bullets << TitleOf(ownTitle<makeBulletsState>) << false;
}

void TestTilePlaces::aCommuneIsNamed()
{
    QFETCH(TileKind, kind);
    QFETCH(TitleOf, titleOf);
    QFETCH(bool, hasNameOfItsOwn);
    Tile asked = tile(kind, QStringLiteral("t"));
    asked.indicators = {kOverdue};
    const PresentContext eyes = context(m_pack, Language::Vietnamese);
    const Snapshot shown = withTrend(dayTrend({dayLine(kOverdue, LineRole::Actual, {10.0, 20.0})}));
    const QString ofProvince = titleOf(asked, shown, eyes);
    QCOMPARE(ofProvince.isEmpty(), !hasNameOfItsOwn);
    asked.unit = province();
    QCOMPARE(titleOf(asked, shown, eyes), ofProvince);

    asked.unit = commune(1);
    const AdministrativeUnit &unit = *m_pack->units.find(asked.unit);
    const QString place = UnitText::brief(unit, Language::Vietnamese);
    QCOMPARE(titleOf(asked, shown, eyes), hasNameOfItsOwn ? ofProvince + QStringLiteral(" · ") + place : place);
    asked.title = {QStringLiteral("Phản ánh"), QStringLiteral("Reports")};
    QCOMPARE(titleOf(asked, shown, eyes), QStringLiteral("Phản ánh · ") + place);
    asked.title = {QStringLiteral("Phản ánh của ") % UnitText::full(unit, Language::Vietnamese), QString()};
    QCOMPARE(titleOf(asked, shown, eyes), asked.title.vi);
}

QTEST_GUILESS_MAIN(TestTilePlaces)

#include "test_tile_places.moc"
