// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/place_name.h"
#include "core/ingest/unit_index.h"
#include "tests/ingest/feed_fixture.h"

using namespace ioc;
using namespace ioc::test;

namespace {

AdministrativeUnit named(UnitType type, const char *code, const char *name, const char *from, const char *to = nullptr)
{
    AdministrativeUnit result = unit(type, code, from, to);
    result.name.vi = QString::fromUtf8(name);
    return result;
}

QString shown(const PlaceName &name)
{
    return name.type + QLatin1Char('|') + name.bare.normalized(QString::NormalizationForm_C);
}

} // namespace

class UnitIndexTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void readsNamesHoweverTheyAreWritten_data();
    void readsNamesHoweverTheyAreWritten();
    void keepsDifferentNamesApart_data();
    void keepsDifferentNamesApart();
    void findsTheUnitThatBoreTheName_data();
    void findsTheUnitThatBoreTheName();
};

void UnitIndexTest::readsNamesHoweverTheyAreWritten_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    const auto row = [](const char *what, const char *one, const char *other) {
        QTest::newRow(what) << QString::fromUtf8(one) << QString::fromUtf8(other);
    };
    row("the tone on either vowel", "Phường Hòa Bình", "Phường Hoà Bình");
    row("and again", "Xã Thủy Xuân", "Xã Thuỷ Xuân");
    row("and with a third vowel", "Xã Khuỷu", "Xã Khủyu");
    row("capitals", "PHƯỜNG ĐÔNG HÒA", "phường Đông Hoà");
    row("the Icelandic letter", "Xã Ðắk Ơ", "Xã Đắk Ơ");
    row("its small form", "xã ðắk ơ", "Xã Đắk Ơ");
    row("spaces", "  Xã   Long\u00a0Thành ", "Xã Long Thành");
    row("a hyphen", "Xã Bà Rịa-Vũng", "Xã Bà Rịa - Vũng");
    row("short for phường", "P. Trảng Dài", "Phường Trảng Dài");
    row("a numbered ward", "P.05", "Phường 5");
    row("without the dot", "P5", "phường 05");
    row("short for thành phố", "TP. Biên Hòa", "Thành phố Biên Hoà");
    row("short for thị trấn", "TT Trảng Bom", "thị trấn Trảng Bom");
}

void UnitIndexTest::readsNamesHoweverTheyAreWritten()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QVERIFY2(placeNameOf(one) == placeNameOf(other),
             qPrintable(shown(placeNameOf(one)) + QLatin1Char('|') + shown(placeNameOf(other))));
    for (const auto form : {QString::NormalizationForm_C, QString::NormalizationForm_D})
        QVERIFY(placeNameOf(one.normalized(form)) == placeNameOf(other));
    QVERIFY(!placeNameOf(one).type.isEmpty());
}

void UnitIndexTest::keepsDifferentNamesApart_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    const auto row = [](const char *one, const char *other) {
        QTest::newRow(one) << QString::fromUtf8(one) << QString::fromUtf8(other);
    };
    row("Xã Hòa", "Xã Hóa");
    row("Xã Đa", "Xã Da");
    row("Xã Tân", "Xã Tan");
    row("Phường 1", "Phường 10");
    row("Xã Xuân", "Phường Xuân");
    row("Thị xã Long", "Xã Long");
}

void UnitIndexTest::keepsDifferentNamesApart()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QVERIFY(placeNameOf(one) != placeNameOf(other));
}

void UnitIndexTest::findsTheUnitThatBoreTheName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("on");
    QTest::addColumn<QString>("found");
    const auto row = [](const char *name, const char *on, const char *found) {
        QTest::addRow("%s on %s", name, on)
            << QString::fromUtf8(name) << QString::fromLatin1(on) << QString::fromLatin1(found);
    };
    row("Xã Hoà Bình", "2026-11-21", "1@2025-07-01");
    row("Phường Hòa Bình", "2026-11-21", "2@2025-07-01");
    row("Hòa Bình", "2026-11-21", "2 administrative units bore this name; only a code tells which is meant");
    // Of old: itself while it existed, and by its old name ever after.
    row("xã An Lộc", "2025-06-30", "3@1978-01-01");
    row("xã An Lộc", "2026-11-21", "3@1978-01-01");
    row("An Lộc", "2026-11-21", "4@2025-07-01"); // the ward has the name today
    row("Xã Phú Mỹ", "2026-11-21", "2 administrative units bore this name; only a code tells which is meant");
    row("Phường An Lộc", "2025-06-30", "no administrative unit bore this name on 30/06/2025 or before");
    row("Xã Nowhere", "2026-11-21", "the name is in no list of administrative units");
    // Names that begin with a letter, or a word, that is also one for a type.
    row("H'Bông", "2026-11-21", "7@2025-07-01");
    row("Xã H'Bông", "2026-11-21", "7@2025-07-01");
    row("xã H’BÔNG", "2026-11-21", "7@2025-07-01");
    row("X. H'Bông", "2026-11-21", "7@2025-07-01");
    row("T'Nưng", "2026-11-21", "8@2025-07-01");
    row("Phường Đúc", "2026-11-21", "9@2025-07-01");
    row("P. Phường Đúc", "2026-11-21", "9@2025-07-01");
    row("Phường H'Bông", "2026-11-21", "the name is in no list of administrative units");
    row("Bông", "2026-11-21", "the name is in no list of administrative units");
    row("Đúc", "2026-11-21", "the name is in no list of administrative units");
    row("huyện Neng", "2026-11-21", "10@1978-01-01");
    row("Xã H'Neng", "2026-11-21", "11@2025-07-01");
    row("H'Neng", "2026-11-21", "11@2025-07-01"); // the district of Neng is no more
    row("H'Neng", "2020-01-01", "10@1978-01-01");
    row("P. Lộc", "2026-11-21", "2 administrative units bore this name; only a code tells which is meant");
    row("tỉnh Đồng Nai", "2026-11-21", "75@2025-07-01");
    row("TP Đồng Nai", "2026-11-21", "75@2025-07-01");
}

void UnitIndexTest::findsTheUnitThatBoreTheName()
{
    using enum UnitType;
    const UnitRegistry registry(
        {named(Province, "75", "Đồng Nai", "2025-07-01"), named(Commune, "1", "Hòa Bình", "2025-07-01"),
         named(Ward, "2", "Hòa Bình", "2025-07-01"), named(Commune, "3", "An Lộc", "1978-01-01", "2025-07-01"),
         named(Ward, "4", "An Lộc", "2025-07-01"), named(Commune, "5", "Phú Mỹ", "1978-01-01", "2025-07-01"),
         named(Commune, "6", "Phú Mỹ", "1990-01-01", "2025-07-01"), named(Commune, "7", "H'Bông", "2025-07-01"),
         named(Commune, "8", "T’Nưng", "2025-07-01"), named(Ward, "9", "Phường Đúc", "2025-07-01"),
         named(District, "10", "Neng", "1978-01-01", "2025-07-01"), named(Commune, "11", "H'Neng", "2025-07-01"),
         named(Commune, "12", "P'Lộc", "2025-07-01"), named(Ward, "13", "Lộc", "2025-07-01")});
    const UnitIndex index(registry);
    QFETCH(QString, name);
    QFETCH(QString, on);
    const auto found = index.byName(name, QDate::fromString(on, Qt::ISODate));
    const auto *meant = std::get_if<const AdministrativeUnit *>(&found);
    QTEST(meant ? (*meant)->id.toString() : std::get<QString>(found), "found");
}

QTEST_GUILESS_MAIN(UnitIndexTest)
#include "tst_unit_index.moc"
