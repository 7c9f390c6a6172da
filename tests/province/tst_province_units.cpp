// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/province/pack_tables.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <map>
#include <set>

using namespace ioc;
using namespace ioc::test;
using namespace Qt::StringLiterals;

namespace {

const QDate kReformDay(2025, 7, 1);
const QDate kRetypeDay(2026, 4, 30);
const QDate kVintages[] = {QDate(2023, 1, 1), kReformDay, kRetypeDay};

} // namespace

class ProvinceUnitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void countsUnitsOfEachVintage_data();
    void countsUnitsOfEachVintage();
    void idIsCodeAtFirstDay();
    void codesAreOfNoRealProvince();
    void parentsExistAsLongAsTheirChildren();
    void namesAreUniqueAmongUnitsOfADay();
    void textIsNfcWithoutSpacesAround();
    void populationAddsUpInEachVintage();
    void linksResolve();
    void everyOldCommuneHasASuccessor();
    void weightsSumToOne();
    void someCommunesAreSplit();
    void codesAreReused();
    void tenCommunesBecameWardsWithTheirCode();

private:
    std::vector<const AdministrativeUnit *> unitsOn(QDate day) const;

    UnitRegistry m_units;
    std::vector<UnitLink> m_links;
};

void ProvinceUnitsTest::initTestCase()
{
    m_units = UnitRegistry(readUnits(kCommitted));
    m_links = readLinks(kCommitted);
    QVERIFY(!m_units.all().empty());
    QVERIFY(!m_links.empty());
}

std::vector<const AdministrativeUnit *> ProvinceUnitsTest::unitsOn(QDate day) const
{
    std::vector<const AdministrativeUnit *> result;
    for (const AdministrativeUnit &unit : m_units.all()) {
        if (unit.existsOn(day))
            result.push_back(&unit);
    }
    return result;
}

void ProvinceUnitsTest::countsUnitsOfEachVintage_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<int>("districts");
    QTest::addColumn<int>("communes");
    QTest::addColumn<int>("specialZones");
    QTest::newRow("before the reform") << QDate(2025, 6, 30) << 10 << 270 << 0;
    QTest::newRow("on the day of the reform") << kReformDay << 0 << 95 << 1;
    QTest::newRow("before the ten wards") << QDate(2026, 4, 29) << 0 << 95 << 1;
    QTest::newRow("with the ten wards") << kRetypeDay << 0 << 95 << 1;
    QTest::newRow("today") << QDate(2026, 11, 21) << 0 << 95 << 1;
}

void ProvinceUnitsTest::countsUnitsOfEachVintage()
{
    QFETCH(QDate, day);
    const auto isDistrict = [](const AdministrativeUnit *unit) {
        return unit->type == UnitType::City || unit->type == UnitType::Town || unit->type == UnitType::District;
    };
    const std::vector<const AdministrativeUnit *> units = unitsOn(day);
    QTEST(int(std::ranges::count_if(units, isDistrict)), "districts");
    QTEST(int(m_units.communesOn(day).size()), "communes");
    QTEST(int(std::ranges::count(units, UnitType::SpecialZone, &AdministrativeUnit::type)), "specialZones");
    QVERIFY(m_units.provinceOn(day));
    QCOMPARE(m_units.provinceOn(day)->id.toString(), u"99@2004-01-01"_s);
}

void ProvinceUnitsTest::idIsCodeAtFirstDay()
{
    QSet<QString> ids;
    for (const AdministrativeUnit &unit : m_units.all()) {
        QCOMPARE(unit.id.toString(), unit.code + u'@' + unit.validFrom.toString(Qt::ISODate));
        QVERIFY2(!ids.contains(unit.id.toString()), qPrintable(unit.id.toString()));
        ids.insert(unit.id.toString());
    }
}

void ProvinceUnitsTest::codesAreOfNoRealProvince()
{
    static const QRegularExpression invented(u"^(99|99[0-9]|9[0-9]{4})$"_s);
    for (const AdministrativeUnit &unit : m_units.all())
        QVERIFY2(invented.match(unit.code).hasMatch(), qPrintable(unit.code));
}

void ProvinceUnitsTest::parentsExistAsLongAsTheirChildren()
{
    for (const AdministrativeUnit &unit : m_units.all()) {
        if (unit.type == UnitType::Province) {
            QVERIFY(unit.parent.isEmpty());
            continue;
        }
        const AdministrativeUnit *parent = m_units.find(unit.parent);
        QVERIFY2(parent, qPrintable(unit.id.toString()));
        QVERIFY(parent->existsOn(unit.validFrom));
        QVERIFY(!parent->validTo.isValid() || (unit.validTo.isValid() && unit.validTo <= parent->validTo));
    }
}

void ProvinceUnitsTest::namesAreUniqueAmongUnitsOfADay()
{
    for (const QDate day : kVintages) {
        QSet<QString> names;
        for (const AdministrativeUnit *unit : unitsOn(day)) {
            QVERIFY2(!names.contains(unit->name.vi), qPrintable(unit->name.vi));
            names.insert(unit->name.vi);
        }
    }
}

void ProvinceUnitsTest::textIsNfcWithoutSpacesAround()
{
    bool tone = false;
    for (const AdministrativeUnit &unit : m_units.all()) {
        QCOMPARE(unit.name.vi.normalized(QString::NormalizationForm_C), unit.name.vi);
        QCOMPARE(unit.name.vi.trimmed(), unit.name.vi);
        QVERIFY2(std::ranges::all_of(unit.name.en, [](QChar c) { return c.unicode() < 128; }),
                 qPrintable(unit.name.en));
        tone = tone || unit.name.vi.contains(u"Hòa"_s);
    }
    QVERIFY(tone);
}

void ProvinceUnitsTest::populationAddsUpInEachVintage()
{
    const AdministrativeUnit *province = m_units.provinceOn(kReformDay);
    QVERIFY(*province->population > 1.5e6 && *province->population < 1.7e6);
    for (const QDate day : kVintages) {
        double people = 0;
        double households = 0;
        for (const AdministrativeUnit *unit : m_units.communesOn(day)) {
            people += *unit->population;
            households += *unit->households;
        }
        QCOMPARE(people, *province->population);
        QCOMPARE(households, *province->households);
    }
}

void ProvinceUnitsTest::linksResolve()
{
    for (const UnitLink &link : m_links) {
        const AdministrativeUnit *from = m_units.find(link.from);
        const AdministrativeUnit *to = m_units.find(link.to);
        QVERIFY2(from, qPrintable(link.from.toString()));
        QVERIFY2(to, qPrintable(link.to.toString()));
        QCOMPARE(from->validTo, link.validOn);
        QCOMPARE(to->validFrom, link.validOn);
        QCOMPARE(link.legalBasis, to->legalBasis);
    }
}

void ProvinceUnitsTest::everyOldCommuneHasASuccessor()
{
    std::set<UnitId> from;
    std::set<UnitId> to;
    for (const UnitLink &link : m_links) {
        from.insert(link.from);
        if (link.kind != UnitLinkKind::Rehome)
            to.insert(link.to);
    }
    for (const AdministrativeUnit &unit : m_units.all()) {
        QCOMPARE(from.contains(unit.id), unit.validTo.isValid());
        QCOMPARE(to.contains(unit.id), unit.validFrom > QDate(2004, 1, 1));
    }
}

void ProvinceUnitsTest::weightsSumToOne()
{
    std::map<std::pair<QString, QString>, double> sums;
    for (const UnitLink &link : m_links) {
        QVERIFY(link.weight > 0 && link.weight <= 1);
        QCOMPARE(link.weightKind.isEmpty(), link.kind != UnitLinkKind::Split);
        sums[{link.from.toString(), link.weightKind}] += link.weight.value_or(0);
    }
    for (const auto &[key, sum] : sums)
        QVERIFY2(std::abs(sum - 1) < 1e-12, qPrintable(key.first));
}

void ProvinceUnitsTest::someCommunesAreSplit()
{
    std::map<QString, std::map<QString, int>> parts;
    for (const UnitLink &link : m_links) {
        if (link.kind == UnitLinkKind::Split)
            ++parts[link.from.toString()][link.weightKind];
    }
    QVERIFY(!parts.empty());
    for (const auto &[commune, kinds] : parts) {
        QCOMPARE(kinds.size(), 3u);
        for (const QString &kind : {u"population"_s, u"area"_s, u"households"_s})
            QVERIFY2(kinds.contains(kind) && kinds.at(kind) >= 2, qPrintable(commune));
    }
}

void ProvinceUnitsTest::codesAreReused()
{
    std::set<std::pair<QString, QString>> successors; // new id, old id
    for (const UnitLink &link : m_links)
        successors.insert({link.to.toString(), link.from.toString()});
    int reused = 0;
    int otherName = 0;
    for (const AdministrativeUnit &unit : m_units.all()) {
        const AdministrativeUnit *before = m_units.findByCode(unit.code, kReformDay.addDays(-1));
        if (unit.validFrom != kReformDay || !before)
            continue;
        ++reused;
        otherName += before->name.vi != unit.name.vi;
        QVERIFY2(successors.contains({unit.id.toString(), before->id.toString()}), qPrintable(unit.id.toString()));
    }
    QVERIFY(reused >= 90 && reused < 95);
    QVERIFY(otherName >= 20);
}

void ProvinceUnitsTest::tenCommunesBecameWardsWithTheirCode()
{
    int retyped = 0;
    for (const UnitLink &link : m_links) {
        if (link.kind != UnitLinkKind::Retype || link.validOn != kRetypeDay)
            continue;
        const AdministrativeUnit *from = m_units.find(link.from);
        const AdministrativeUnit *to = m_units.find(link.to);
        QCOMPARE(from->code, to->code);
        QCOMPARE(from->name.vi, to->name.vi);
        QVERIFY(from->type == UnitType::Commune);
        QVERIFY(to->type == UnitType::Ward);
        ++retyped;
    }
    QCOMPARE(retyped, 10);
}

QTEST_GUILESS_MAIN(ProvinceUnitsTest)
#include "tst_province_units.moc"
