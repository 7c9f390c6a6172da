// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pack/pack_reader.h"
#include "tests/pack/pack_copy.h"
#include "tests/support.h"

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

class PackFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void namesFilePlaceAndReason_data();
    void namesFilePlaceAndReason();
    void wantsABeginningForWindows();
    void takesFormatsThatSayOneThing_data();
    void takesFormatsThatSayOneThing();
};

void PackFaultsTest::namesFilePlaceAndReason_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("problem"); // "file place: " and a part of the reason, with | between

    const auto row = [](const char *name, const char *file, const char *before, const char *after,
                        const char *problem) {
        QTest::newRow(name) << QString::fromUtf8(file) << QString::fromUtf8(before) << QString::fromUtf8(after)
                            << QString::fromUtf8(problem);
    };
    // Files
    row("no JSON", "feeds/air.json", "\"id\": \"air\",", "\"id\": \"air\"", "feeds/air.json line 6: |no valid JSON");
    row("a key nobody knows", "feeds/air.json", "\"every_s\": 600", "\"evry\": 1, \"every_s\": 600",
        "feeds/air.json /feeds/0: |evry");
    row("a key of another type", "feeds/air.json", "\"every_s\": 600", "\"every_s\": \"600\"",
        "feeds/air.json /feeds/0/every_s: |");
    row("a key that is missing", "feeds/air.json", "\"every_s\": 600,", "", "feeds/air.json /feeds/0: |every_s");
    row("a cadence and a schedule", "feeds/air.json", "\"every_s\": 600,",
        "\"every_s\": 600, \"schedule\": { \"days\": \"daily\", \"at\": [\"07:30\"] },",
        "feeds/air.json /feeds/0: |schedule");
    row("a schedule without a grace", "feeds/air.json", "\"every_s\": 600,",
        "\"schedule\": { \"days\": \"daily\", \"at\": [\"07:30\"] },", "feeds/air.json /feeds/0: |grace_s");
    row("a time of day that is none", "feeds/air.json", "\"every_s\": 600,",
        "\"every_s\": 600, \"schedule\": { \"days\": \"daily\", \"at\": [\"24:00\"] },",
        "feeds/air.json /feeds/0/schedule/at/0: |");
    row("a day that is none", "feeds/air.json", "\"every_s\": 600,",
        "\"every_s\": 600, \"schedule\": { \"days\": [\"monday\"], \"at\": [\"07:30\"] },",
        "feeds/air.json /feeds/0/schedule/days: |");
    row("an id with a space", "sectors.json", "\"id\": \"admin\"", "\"id\": \"the admin\"",
        "sectors.json /sectors/0/id: |");
    row("a name in one language", "sectors.json", ", \"en\": \"Environment\"", "", "sectors.json /sectors/1/name: |en");
    row("a name that is none", "feeds/air.json", "\"to\": \"station\",", "\"to\": \"station\", \"by_name\": true,",
        "feeds/air.json /feeds/0: |by_name");
    row("a counter of a mean", "feeds/air.json", "\"scale\": 2,", "\"scale\": 2, \"counter\": true,",
        "feeds/air.json air: |flow of single moments");
    row("a counter that jumps", "feeds/air.json", "\"scale\": 2,", "\"scale\": 2, \"counter\": true, \"max_step\": 3,",
        "feeds/air.json air: |which are for values");
    row("a step of nothing", "feeds/air.json", "\"to\": \"station\",", "\"to\": \"station\", \"max_step\": 3,",
        "feeds/air.json air: |no observation takes it");
    row("a step backwards", "feeds/air.json", "\"scale\": 2,", "\"scale\": 2, \"max_step\": 0,",
        "feeds/air.json /feeds/0/fields/2/max_step: |");
    row("a time of arrival that is a text", "feeds/air.json", "\"from\": \"trạm\"", "\"from\": \"@received\"",
        "feeds/air.json /feeds/0: |@received");
    row("a place without its fields", "feeds/air.json", "\"from\": \"trạm\"", "\"from\": \"@place\"",
        "feeds/air.json /feeds/0: |it is a unit with “place”");
    row("a place that nobody asks for", "feeds/air.json", "\"to\": \"station\",",
        "\"to\": \"station\", \"place\": {\"lon\": \"value\", \"lat\": \"value\"},",
        "feeds/air.json /feeds/0: |not taken from @place");
    row("a span of a text", "feeds/air.json", "\"to\": \"station\",", "\"to\": \"station\", \"span\": \"begin\",",
        "feeds/air.json /feeds/0: |no date or datetime");
    row("another schema", "sectors.json", "sectors.schema", "agencies.schema", "sectors.json /$schema: |");
    row("a newer format", "pack.json", "\"schema\": 1", "\"schema\": 2", "pack.json /schema: |");
    row("a zone nobody knows", "pack.json", "Asia/Ho_Chi_Minh", "Asia/Atlantis", "pack.json /zone: |time zone");
    row("no zone", "pack.json", "Asia/Ho_Chi_Minh", "", "pack.json /zone: |time zone");
    row("no such start page", "pack.json", "\"start_page\": \"overview\"", "\"start_page\": \"home\"",
        "pack.json /start_page: |home");
    row("a shift that begins at no time", "pack.json", "\"start_page\"",
        R"("shifts": [{ "id": "a", "name": { "vi": "A", "en": "A" }, "from": "24:00", "to": "06:00" }], "start_page")",
        "pack.json /shifts/0/from: |");
    row("a shift twice", "pack.json", "\"start_page\"",
        R"("shifts": [{ "id": "a", "name": { "vi": "A", "en": "A" }, "from": "06:00", "to": "18:00" },
        { "id": "a", "name": { "vi": "B", "en": "B" }, "from": "18:00", "to": "06:00" }], "start_page")",
        "pack.json /shifts/1: |“a” stands twice");
    // Units
    row("a column is missing", "units.csv", ",area_km2", ",area", "units.csv line 1: |area_km2");
    row("a line is short", "units.csv", ",,,,,\n", ",,,,\n", "units.csv line 6: |13 fields");
    row("no such day", "units.csv", "2025-07-01,,NQ 202", "2025-06-31,,NQ 202", "units.csv line 3: |2025-06-31");
    row("no number", "units.csv", "20000", "20.000 người", "units.csv line 5: |population");
    row("no type", "units.csv", "24160,commune", "24160,hamlet", "units.csv line 6: |hamlet");
    row("an id that is not code@day", "units.csv", "24160@2025-07-01,24160", "24160@2025-07-02,24160",
        "units.csv line 6: |24160@2025-07-01");
    row("a code on two units at once", "units.csv", "1978-01-01,2025-07-01", "1978-01-01,2025-07-02",
        "units.csv line 5: |24133");
    row("an unknown parent", "units.csv", "South,96@2025-07-01", "South,97@2025-07-01",
        "units.csv 24160@2025-07-01: |97@2025-07-01");
    row("a unit that ends before it begins", "units.csv", "South,96@2025-07-01,2025-07-01,",
        "South,96@2025-07-01,2025-07-01,2025-06-01", "units.csv line 6: |2025-06-01");
    row("a link to no unit", "unit_links.csv", "24133@2025-07-01,merge", "24134@2025-07-01,merge",
        "unit_links.csv line 2: |24134@2025-07-01");
    row("a weight above one", "unit_links.csv", ",1,2025", ",1.5,2025", "unit_links.csv line 2: |weight");
    row("a weight of no kind", "unit_links.csv", "merge,,1", "split,people,1", "unit_links.csv line 2: |people");
    row("weights that are not the whole", "unit_links.csv", "merge,,1", "split,area,0.4",
        "unit_links.csv 24133@1978-01-01: |0.4");
    row("one unit merged into two", "unit_links.csv", "merge,,1,2025-07-01,NQ 1660",
        "merge,,,2025-07-01,\n24133@1978-01-01,24160@2025-07-01,same,,,2025-07-01,",
        "unit_links.csv 24133@1978-01-01: |2, not to 1");
    row("cases rehomed to two", "unit_links.csv", "merge,,1,2025-07-01,NQ 1660",
        "merge,,1,2025-07-01,\n24133@1978-01-01,24133@2025-07-01,rehome,,,2025-07-01,"
        "\n24133@1978-01-01,24160@2025-07-01,rehome,,,2025-07-01,",
        "unit_links.csv 24133@1978-01-01: |2, not to 1");
    row("a link from a unit that goes on", "unit_links.csv", ",1,2025-07-01", ",1,2025-08-01",
        "unit_links.csv line 2: |2025-08-01");
    row("a link to a unit that began before", "unit_links.csv", "24133@1978-01-01,24133@2025-07-01,merge",
        "24133@1978-01-01,96@1976-01-01,merge", "unit_links.csv line 2: |96@1976-01-01");
    row("a link of no day", "unit_links.csv", ",1,2025-07-01", ",1,", "unit_links.csv line 2: |day");
    row("a link that stands twice", "unit_links.csv", "merge,,1,2025-07-01,NQ 1660",
        "merge,,1,2025-07-01,NQ 1660\n24133@1978-01-01,24133@2025-07-01,merge,,1,2025-07-01,",
        "unit_links.csv line 3: |twice");
    row("a link of no kind", "unit_links.csv", "merge", "marry", "unit_links.csv line 2: |marry");
    row("a boundary of no unit", "boundaries/2025-07-01.geojson", "24160@2025-07-01", "24161@2025-07-01",
        "boundaries/2025-07-01.geojson 24161@2025-07-01: |units.csv");
    row("a boundary that is no GeoJSON", "boundaries/2025-07-01.geojson", "FeatureCollection", "Feature",
        "boundaries/2025-07-01.geojson: |");
    // Indicators
    row("a formula over no measure", "indicators/figures.json", "\"numerator\": \"tthc.on_time\"",
        "\"numerator\": \"tthc.early\"", "indicators/figures.json tthc.rate: |tthc.early");
    row("a formula that is none", "indicators/figures.json", "\"denominator\": \"tthc.done\"",
        "\"denominator\": \"tthc.done +\"", "indicators/figures.json tthc.rate: |tthc.done +");
    row("an input of no measure", "indicators/figures.json", "\"measure\": \"air.pm25\"", "\"measure\": \"air.pm10\"",
        "indicators/figures.json air.worst: |air.pm10");
    row("a member of no dimension", "indicators/figures.json", "\"where\": { \"station\"", "\"where\": { \"agency\"",
        "indicators/figures.json air.worst: |agency");
    row("the worst of no dimension", "indicators/figures.json", "\"worst_of\": \"station\"", "\"worst_of\": \"agency\"",
        "indicators/figures.json air.worst: |agency");
    row("to date of what is no flow", "indicators/figures.json", "\"gather\": \"mean\"", "\"gather\": \"to_date\"",
        "indicators/figures.json air.worst: |flow");
    row("no such period rule", "indicators/figures.json", "\"period_rule\": \"report\"", "\"period_rule\": \"lunar\"",
        "indicators/figures.json tthc.rate: |lunar");
    row("no such sector", "indicators/figures.json", "\"sector\": \"admin\"", "\"sector\": \"health\"",
        "indicators/figures.json tthc.rate: |health");
    row("no such agency", "indicators/figures.json", "\"owner\": \"office\"", "\"owner\": \"nobody\"",
        "indicators/figures.json tthc.rate: |nobody");
    row("a band without room", "indicators/figures.json", "\"direction\": \"up\"",
        "\"direction\": \"band\", \"band\": { \"low\": 5, \"high\": 5 }", "indicators/figures.json tthc.rate: |band");
    // Targets and rules
    row("a target of no indicator", "targets/targets.json", "\"indicator\": \"tthc.rate\"",
        "\"indicator\": \"tthc.rat\"", "targets/targets.json rate-2026: |tthc.rat");
    row("a target of no unit", "targets/targets.json", "24133@2025-07-01", "24133@2025-07-02",
        "targets/targets.json rate-north: |24133@2025-07-02");
    row("a target that ends before it begins", "targets/targets.json", "\"to\": \"2027-01-01\"",
        "\"to\": \"2026-01-01\"", "targets/targets.json /targets/0: |before");
    row("a target from no day", "targets/targets.json", "\"from\": \"2026-01-01\"", "\"from\": \"2026-02-30\"",
        "targets/targets.json /targets/0: |");
    row("a rule with two sides", "rules/rules.json", "\"hold_s\": 600",
        "\"below\": { \"limit\": 1, \"clear\": 2 }, \"hold_s\": 600", "rules/rules.json /rules/0: |one of");
    row("a rule with no side", "rules/rules.json", "\"above\": { \"limit\": 50, \"clear\": 45 },", "",
        "rules/rules.json /rules/0: |one of");
    row("clear past the limit", "rules/rules.json", "\"clear\": 45", "\"clear\": 51",
        "rules/rules.json air-bad: |“clear” must lie");
    row("clear past the limit below", "rules/rules.json", "\"clear\": 92", "\"clear\": 89",
        "rules/rules.json rate-low: |“clear” must lie");
    row("a rule on no indicator", "rules/rules.json", "\"indicator\": \"air.worst\"", "\"indicator\": \"air.best\"",
        "rules/rules.json air-bad: |air.best");
    // Feeds
    row("no such endpoint", "feeds/dossiers.json", "{endpoint:systems}", "{endpoint:system}",
        "feeds/dossiers.json dossiers: |“system”");
    row("no such endpoint of a folder", "feeds/air.json", "{endpoint:drop}", "{endpoint:dropped}",
        "feeds/air.json air: |dropped");
    row("a field that is mapped twice", "feeds/dossiers.json", "\"to\": \"state\"", "\"to\": \"agency\"",
        "feeds/dossiers.json /feeds/0: |twice");
    const char *air = R"({ "type": "csv", "delimiter": ";", "encoding": "windows-1258" })";
    row("a field of XML that is no path", "feeds/dossiers.json", R"("type": "json", "rows": "/data")",
        R"("type": "xml", "rows": "/data/row")", "feeds/dossiers.json /feeds/0: |no path within a row");
    row("a field of NDJSON that is no pointer", "feeds/air.json", air, R"({ "type": "ndjson" })",
        "feeds/air.json /feeds/0: |no JSON Pointer");
    row("rows of XML that are no path", "feeds/air.json", air, R"({ "type": "xml", "rows": "/r/@row" })",
        "feeds/air.json /feeds/0: |no path of elements");
    row("an encoding that nobody reads", "feeds/air.json", air, R"({ "type": "csv", "encoding": "viscii" })",
        "feeds/air.json /feeds/0/format|");
    row("a delimiter that is a quote", "feeds/air.json", air, R"({ "type": "csv", "delimiter": "\"" })",
        "feeds/air.json /feeds/0/format|");
    row("a value of no field", "feeds/air.json", "\"value\": \"value\"", "\"value\": \"level\"",
        "feeds/air.json /feeds/0: |level");
    row("a value of a text", "feeds/air.json", "\"value\": \"value\"", "\"value\": \"station\"",
        "feeds/air.json /feeds/0: |“station” has a type");
    row("a time of a text", "feeds/air.json", "\"at\": \"at\"", "\"at\": \"station\"",
        "feeds/air.json /feeds/0: |“station” has a type");
    row("a unit of a text", "feeds/dossiers.json", "\"unit\": \"unit\", \"when\"", "\"unit\": \"agency\", \"when\"",
        "feeds/dossiers.json /feeds/0: |“agency” has a type");
    row("a condition on no field", "feeds/dossiers.json", "\"field\": \"state\"", "\"field\": \"status\"",
        "feeds/dossiers.json /feeds/0: |status");
    row("a watermark of no field", "feeds/dossiers.json", "\"watermark\": { \"field\": \"changed\"",
        "\"watermark\": { \"field\": \"updated\"", "feeds/dossiers.json /feeds/0: |updated");
    row("pages without a watermark", "feeds/dossiers.json",
        "\"watermark\": { \"field\": \"changed\", \"initial\": \"2026-01-01T00:00:00+07:00\" },", "",
        "feeds/dossiers.json /feeds/0: |watermark");
    row("pages of one row", "feeds/dossiers.json", "\"page_rows\": 500", "\"page_rows\": 1",
        "feeds/dossiers.json /feeds/0/page_rows: |2");
    const char *dossiers = "\"timeout_s\": 10 },\n      \"format\": { \"type\": \"json\", \"rows\": \"/data\" }";
    row("offsets in what is no JSON", "feeds/dossiers.json", dossiers,
        R"("paging": { "type": "offset", "parameter": "from" } }, "format": { "type": "ndjson" })",
        "feeds/dossiers.json /feeds/0: |need page_rows and the format json");
    row("numbered pages in what is no JSON", "feeds/dossiers.json", dossiers,
        R"("paging": { "type": "page", "parameter": "page" } }, "format": { "type": "ndjson" })",
        "feeds/dossiers.json /feeds/0: |need page_rows and the format json");
    row("a cursor in what is no JSON", "feeds/dossiers.json", dossiers,
        R"("paging": { "type": "cursor", "next": "/next" } }, "format": { "type": "ndjson" })",
        "feeds/dossiers.json /feeds/0: |cursor");
    row("numbered pages without their size", "feeds/air.json",
        R"("type": "folder", "path": "{endpoint:drop}", )"
        R"("pattern": "*.csv", "stable_s": 5 },)"
        "\n"
        R"(      "format": { "type": "csv", "delimiter": ";", )"
        R"("encoding": "windows-1258" })",
        R"("type": "http", "url": "{endpoint:systems}/air", "paging": { "type": "page", "parameter": "page" } },
           "format": { "type": "json", "rows": "/data" })",
        "feeds/air.json /feeds/0: |need page_rows and the format json");
    row("unit codes of no day", "feeds/dossiers.json", "\"unit_codes\": { \"at_field\": \"received\" },", "",
        "feeds/dossiers.json /feeds/0: |unit_codes");
    row("unit codes of a day that is none", "feeds/dossiers.json", "{ \"at_field\": \"received\" }",
        "{ \"on\": \"2025-02-30\" }", "feeds/dossiers.json /feeds/0: |unit_codes");
    row("least above greatest", "feeds/air.json", "\"min\": 0", "\"min\": 1001", "feeds/air.json /feeds/0: |min");
    row("no such measure", "feeds/air.json", "\"measure\": \"air.pm25\"", "\"measure\": \"air.pm10\"",
        "feeds/air.json air: |air.pm10");
    row("a dimension without a field", "feeds/air.json", "\"to\": \"station\"", "\"to\": \"place\"",
        "feeds/air.json air: |station");
    row("a dimension of numbers", "feeds/air.json", "\"to\": \"station\", \"type\": \"text\"",
        "\"to\": \"station\", \"type\": \"integer\"", "feeds/air.json air: |station");
    row("a member of a dimension that is none", "feeds/air.json", "\"at\": \"at\" }",
        "\"at\": \"at\", \"members\": { \"lake\": \"station\" } }", "feeds/air.json air: |lake");
    row("a count into what is no flow", "feeds/dossiers.json", "\"measure\": \"tthc.done\"",
        "\"measure\": \"air.pm25\", \"members\": { \"station\": \"agency\" }",
        "feeds/dossiers.json dossiers: |air.pm25");
    row("a count by the month", "feeds/dossiers.json", "\"measure\": \"tthc.done\"", "\"measure\": \"budget.spent\"",
        "feeds/dossiers.json dossiers: |budget.spent");
    row("a key that is a number", "feeds/dossiers.json", "\"to\": \"id\", \"type\": \"text\"",
        "\"to\": \"id\", \"type\": \"integer\"", "feeds/dossiers.json /feeds/0: |“id” has a type");
    row("a feed that brings nothing", "feeds/air.json",
        "\"observations\": [{ \"measure\": \"air.pm25\", \"value\": \"value\", \"at\": \"at\" }],", "",
        "feeds/air.json /feeds/0: |neither a measure nor records");
    row("a year of two digits", "feeds/air.json", "dd/MM/yyyy HH:mm", "dd/MM/yy HH:mm",
        "feeds/air.json /feeds/0: |dd/MM/yy HH:mm");
    row("a date without a year", "feeds/dossiers.json", "\"format\": \"dd/MM/yyyy\"", "\"format\": \"dd/MM\"",
        "feeds/dossiers.json /feeds/0: |dd/MM");
    row("a format of another kind", "feeds/air.json", "dd/MM/yyyy HH:mm", "dd/MM/yyyy hh:mm AP",
        "feeds/air.json /feeds/0: |AP");
    const char *clock = "dd/MM/yyyy HH:mm";
    row("minutes for the month", "feeds/dossiers.json", "\"format\": \"dd/MM/yyyy\"", "\"format\": \"dd/mm/yyyy\"",
        "feeds/dossiers.json /feeds/0: |dd/mm/yyyy");
    row("the month for minutes", "feeds/air.json", clock, "dd/MM/yyyy HH:MM", "feeds/air.json /feeds/0: |HH:MM");
    row("a year twice", "feeds/air.json", clock, "yyyy dd/MM/yyyy HH:mm", "feeds/air.json /feeds/0: |yyyy dd");
    row("a month of three letters", "feeds/air.json", clock, "dd-MMM-yyyy", "feeds/air.json /feeds/0: |MMM");
    row("a year of eight letters", "feeds/air.json", clock, "dd/MM/yyyyyyyy", "feeds/air.json /feeds/0: |yyyyyyyy");
    row("a day of no month", "feeds/air.json", clock, "dd/yyyy", "feeds/air.json /feeds/0: |dd/yyyy");
    row("an hour of no day", "feeds/air.json", clock, "MM/yyyy HH:mm", "feeds/air.json /feeds/0: |MM/yyyy");
    row("minutes of no hour", "feeds/air.json", clock, "dd/MM/yyyy mm", "feeds/air.json /feeds/0: |yyyy mm");
    row("seconds of no minute", "feeds/air.json", clock, "dd/MM/yyyy HH:ss", "feeds/air.json /feeds/0: |HH:ss");
    row("a part whose end nobody knows", "feeds/air.json", clock, "yyyyMd", "feeds/air.json /feeds/0: |yyyyMd");
    row("a clock of a date", "feeds/dossiers.json", "\"format\": \"dd/MM/yyyy\"", "\"format\": \"dd/MM/yyyy HH:mm\"",
        "feeds/dossiers.json /feeds/0: |“received”");
    row("one sign for fractions and for groups", "feeds/air.json", "\"group\": \".\"", "\"group\": \",\"",
        "feeds/air.json /feeds/0: |“value”");
    row("one sign for both in the sums of a workbook", "feeds/air.json", air,
        R"({ "type": "xlsx", "header_row": 3, "decimal": ",", "group": "," })", "feeds/air.json /feeds/0: |“,”");
    row("a JSON field without its stroke", "feeds/dossiers.json", "\"from\": \"/state\"", "\"from\": \"state\"",
        "feeds/dossiers.json /feeds/0: |“state”");
    row("JSON rows without their stroke", "feeds/dossiers.json", "\"rows\": \"/data\"", "\"rows\": \"data\"",
        "feeds/dossiers.json /feeds/0: |“data”");
    row("no such owner of a feed", "feeds/air.json", "\"owner\": \"monitoring\"", "\"owner\": \"nobody\"",
        "feeds/air.json air: |nobody");
    // Pages
    row("a tile off the grid", "pages/overview.json", "[0, 4, 12, 4]", "[0, 4, 13, 4]",
        "pages/overview.json /pages/0/tiles/2: |grid");
    row("a tile without size", "pages/overview.json", "[0, 4, 12, 4]", "[0, 4, 0, 4]",
        "pages/overview.json /pages/0/tiles/2: |grid");
    row("a tile on another", "pages/overview.json", "[0, 4, 12, 4]", "[0, 3, 12, 4]",
        "pages/overview.json /pages/0/tiles/2: |“rate”");
    row("two tiles of one name", "pages/overview.json", "\"id\": \"trend\"", "\"id\": \"rate\"",
        "pages/overview.json /pages/0/tiles/2: |“rate”");
    row("a tile without its indicator", "pages/overview.json", ", \"indicators\": [\"air.worst\"]", "",
        "pages/overview.json /pages/0/tiles/1: |indicator");
    row("classes that fall", "pages/overview.json", "[25, 50]", "[50, 25]",
        "pages/overview.json /pages/0/tiles/1: |rise");
    row("a tile of no indicator", "pages/overview.json", "\"indicators\": [\"air.worst\"]",
        "\"indicators\": [\"air.best\"]", "pages/overview.json overview: |air.best");
    row("directives of no agency", "pages/overview.json",
        R"("type": "trend", "at": [0, 4, 12, 4], "indicators": ["tthc.rate"])",
        R"("type": "directives", "agency": "nobody", "at": [0, 4, 12, 4])", "pages/overview.json overview: |nobody");
    row("a trend of an agency", "pages/overview.json", R"("type": "trend",)", R"("type": "trend", "agency": "office",)",
        "pages/overview.json /pages/0/tiles/2: |agency");
    row("a tile of no unit", "pages/overview.json", "\"unit\": \"24133@2025-07-01\"", "\"unit\": \"24133\"",
        "pages/overview.json overview: |24133");
}

void PackFaultsTest::namesFilePlaceAndReason()
{
    QFETCH(QString, file);
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, problem);
    PackCopy copy;
    copy.replace(file, before, after);
    const PackReading reading = readPack(copy.path());
    QVERIFY(!reading.pack);
    const QStringList found = texts(reading.problems);
    const QString place = problem.section(QLatin1Char('|'), 0, 0);
    const QString reason = problem.section(QLatin1Char('|'), 1);
    bool told = false;
    for (const QString &text : found)
        told = told ||
               (text.startsWith(place) && text.size() > place.size() + 5 && text.mid(place.size()).contains(reason));
    QVERIFY2(told,
             qPrintable(QStringLiteral("wanted %1…%2\nfound %3").arg(place, reason, found.join(QLatin1Char('\n')))));
    // Nothing else is blamed; but a unit that cannot be read is missing elsewhere.
    for (const QString &text : found) {
        const bool follows = file == u"units.csv" && (text.startsWith(QStringLiteral("unit_links.csv")) ||
                                                      text.startsWith(QStringLiteral("boundaries/")));
        QVERIFY2(text.startsWith(file) || follows, qPrintable(text));
    }
}

void PackFaultsTest::wantsABeginningForWindows()
{
    PackCopy copy;
    const QString feeds = QStringLiteral("feeds/dossiers.json");
    copy.replace(feeds, QStringLiteral("\"timeout_s\": 10"), QStringLiteral("\"timeout_s\": 10, \"window_s\": 3600"));
    QCOMPARE(readPack(copy.path()).problems.size(), 0u);
    copy.replace(feeds,
                 QStringLiteral("\"watermark\": { \"field\": \"changed\", \"initial\": "
                                "\"2026-01-01T00:00:00+07:00\" },\n      \"page_rows\": 500"),
                 QStringLiteral("\"future_tolerance_s\": 60"));
    const auto problems = readPack(copy.path()).problems;
    QCOMPARE(problems.size(), 1u);
    QVERIFY(problems.front().reason.contains(QStringLiteral("window_s")));
}

void PackFaultsTest::takesFormatsThatSayOneThing_data()
{
    QTest::addColumn<QString>("format");
    for (const char *format : {"yyyy", "MM/yyyy", "M/yyyy", "d/M/yyyy H:mm:ss", "yyyyMMddHHmmss", "yyyy-MM-ddTHH:mm",
                               "HH:mm, dd-MM-yyyy", "dd/MM/yyyy HH", "ddMMyyyy HHmm", "H:m:s d.M.yyyy"})
        QTest::newRow(format) << QString::fromLatin1(format);
}

void PackFaultsTest::takesFormatsThatSayOneThing()
{
    QFETCH(QString, format);
    PackCopy copy;
    copy.replace(QStringLiteral("feeds/air.json"), QStringLiteral("dd/MM/yyyy HH:mm"), format);
    QCOMPARE(texts(readPack(copy.path()).problems), QStringList());
}

QTEST_GUILESS_MAIN(PackFaultsTest)
#include "tst_pack_faults.moc"
