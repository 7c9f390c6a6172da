// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/sample_province.h"

namespace ioc::sample {
namespace {

const QDate kDay(2026, 11, 21);

LocalizedText text(const char *vi, const char *en)
{
    return {QString::fromUtf8(vi), QString::fromUtf8(en)};
}

AdministrativeUnit unit(const char *code, UnitType type, const char *name, const UnitId &parent)
{
    AdministrativeUnit unit;
    unit.code = QString::fromLatin1(code);
    unit.id = UnitId(unit.code + QStringLiteral("@2025-07-01"));
    unit.type = type;
    unit.name = text(name, name);
    unit.parent = parent;
    unit.validFrom = QDate(2025, 7, 1);
    return unit;
}

Indicator rate(const IndicatorId &id, const char *vi, const char *en)
{
    Indicator indicator;
    indicator.id = id;
    indicator.name = text(vi, en);
    indicator.shortName = text(vi, en);
    indicator.denominator = QStringLiteral("d");
    indicator.scale = 100;
    indicator.unit = text("%", "%");
    indicator.rate = true;
    indicator.decimals = 2;
    indicator.comparisons = {ComparisonKind::SamePeriodLastYear};
    return indicator;
}

FeedDefinition feed(const FeedId &id, const char *vi, const char *en)
{
    FeedDefinition feed;
    feed.id = id;
    feed.name = text(vi, en);
    return feed;
}

AlarmRule rule(const char *id, const IndicatorId &indicator, Priority priority, const char *vi, const char *en)
{
    AlarmRule rule;
    rule.id = RuleId(QString::fromLatin1(id));
    rule.name = text(vi, en);
    rule.indicator = indicator;
    rule.priority = priority;
    return rule;
}

} // namespace

Zone zone()
{
    static const Zone kZone = Zone::byName(QStringLiteral("Asia/Ho_Chi_Minh")).value();
    return kZone;
}

Instant at(int hour, int minute)
{
    return zone().instant(kDay, QTime(hour, minute));
}

Instant now()
{
    return at(18, 45) + Milliseconds(3000);
}

UnitId province()
{
    return UnitId(QStringLiteral("99@2025-07-01"));
}

UnitId commune(int index)
{
    return UnitId(QStringLiteral("9900%1@2025-07-01").arg(index + 1));
}

std::shared_ptr<ProvincePack> pack()
{
    auto pack = std::make_shared<ProvincePack>();
    pack->id = QStringLiteral("sample");
    pack->name = text("Tỉnh Minh Họa", "Minh Họa Province");
    pack->centerName =
        text("TRUNG TÂM GIÁM SÁT, ĐIỀU HÀNH THÔNG MINH TỈNH MINH HỌA", "INTELLIGENT OPERATIONS CENTER OF MINH HỌA");
    pack->zone = zone();
    pack->simulated = true;
    pack->units = UnitRegistry({unit("99", UnitType::Province, "Minh Họa", {}),
                                unit("99001", UnitType::Ward, "Hòa An", province()),
                                unit("99002", UnitType::Commune, "Suối Ngọc", province()),
                                unit("99003", UnitType::Commune, "Lâm Thủy", province()),
                                unit("99004", UnitType::Ward, "Đông Sơn", province())});
    Measure dossiers;
    dossiers.id = MeasureId(QStringLiteral("dossiers.closed"));
    dossiers.name = text("Hồ sơ đã giải quyết", "Dossiers closed");
    pack->measures.emplace(dossiers.id, dossiers);

    Indicator online = rate(kOnline, "Hồ sơ xử lý hoàn toàn trực tuyến", "Handled wholly online");
    online.decimals = 1;
    Indicator overdue;
    overdue.id = kOverdue;
    overdue.name = text("Phản ánh 1022 quá hạn", "1022 reports overdue");
    overdue.unit = text("phản ánh", "reports");
    overdue.direction = Direction::Down;
    overdue.window = Window::Now;
    overdue.period = PeriodKind::Day;
    overdue.comparisons = {ComparisonKind::UsualDay};
    Indicator level;
    level.id = kLevel;
    level.name = text("Mực nước hồ", "Reservoir level");
    level.unit = text("m", "m");
    level.decimals = 1;
    level.direction = Direction::Band;
    level.bandLow = 60;
    level.bandHigh = 80;
    level.window = Window::Now;
    level.period = PeriodKind::Day;
    pack->indicators = {rate(kOnTime, "Hồ sơ giải quyết đúng hạn", "Dossiers closed on time"), online, overdue, level};
    pack->feeds = {feed(kOneStop, "Một cửa điện tử", "One-stop system"),
                   feed(kHotline, "Tổng đài 1022", "Hotline 1022")};
    pack->rules = {
        rule("level.high", kLevel, Priority::Critical, "Mực nước vượt báo động 2", "Water above alarm level 2"),
        rule("overdue.high", kOverdue, Priority::High, "Phản ánh quá hạn tăng nhanh", "Overdue reports rising")};
    return pack;
}

PresentContext context(const PackPtr &pack, Language language)
{
    return {pack, Format(language, pack->zone), now(), PageId(QStringLiteral("overview")), std::nullopt};
}

Reading reading(const IndicatorId &indicator, double value)
{
    Reading reading;
    reading.indicator = indicator;
    reading.unit = province();
    reading.period = {PeriodKind::Month, QStringLiteral("2026-11"), QDate(2026, 11, 1), QDate(2026, 12, 1)};
    reading.value = value;
    reading.quality = Quality::Good;
    reading.asOf = at(18, 44);
    reading.feeds = {indicator == kOverdue ? kHotline : kOneStop};
    return reading;
}

TargetStanding standing(double target, bool met, double distance)
{
    TargetStanding standing;
    standing.value = target;
    standing.whole = target;
    standing.met = met;
    standing.distance = distance;
    return standing;
}

FeedHealth health(const FeedId &feed)
{
    FeedHealth health;
    health.feed = feed;
    health.state = FeedState::Ok;
    health.lastOk = at(18, 44);
    health.promise = Milliseconds(300'000);
    return health;
}

Tile tile(TileKind kind, const QString &id, const IndicatorId &indicator)
{
    Tile tile;
    tile.id = id;
    tile.kind = kind;
    if (!indicator.isEmpty())
        tile.indicators = {indicator};
    return tile;
}

void put(Snapshot &snapshot, const Reading &reading)
{
    snapshot.readings.insert({reading.indicator, reading.unit}, reading);
}

Snapshot snapshot()
{
    Snapshot snapshot;
    snapshot.sequence = 1;
    snapshot.at = now();
    for (const auto &[indicator, value] :
         {std::pair(kOnTime, 97.63), {kOnline, 76.4}, {kOverdue, 38.0}, {kLevel, 71.5}})
        put(snapshot, reading(indicator, value));
    snapshot.feeds = {health(kOneStop), health(kHotline)};
    return snapshot;
}

Alarm raised(const char *rule, const UnitId &unit, Priority priority, Instant at, double value, const QString &member)
{
    const auto known = pack();
    Alarm alarm;
    alarm.key = {RuleId(QString::fromLatin1(rule)), unit};
    alarm.name = known->rule(alarm.key.rule)->name;
    alarm.indicator = known->rule(alarm.key.rule)->indicator;
    alarm.priority = priority;
    alarm.status.phase = AlarmPhase::Unacknowledged;
    alarm.status.isAbnormal = true;
    alarm.status.since = at;
    alarm.status.raisedAt = at;
    alarm.value = value;
    alarm.member = member;
    return alarm;
}

} // namespace ioc::sample
