// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/tiles/clock_state.h"

#include "widgets/models/header_state.h"

#include <QCoreApplication>

namespace ioc {
namespace {

class ClockText
{
    Q_DECLARE_TR_FUNCTIONS(ClockTile)

public:
    static QString lunar(const QString &day) { return tr("lunar %1").arg(day); }
    static QString lunarLeap(const QString &day) { return tr("lunar %1 (leap month)").arg(day); }
};

/// Ten stems and twelve branches; 1984 was Giáp Tý.
QString nameOfYear(int year)
{
    static const QStringList kStems = QStringLiteral("Giáp Ất Bính Đinh Mậu Kỷ Canh Tân Nhâm Quý").split(u' ');
    static const QStringList kBranches = QStringLiteral("Tý Sửu Dần Mão Thìn Tỵ Ngọ Mùi Thân Dậu Tuất Hợi").split(u' ');
    constexpr int kGiapTy = 4; // remainder of such a year by 60
    return kStems[(year - kGiapTy) % 10] + QLatin1Char(' ') + kBranches[(year - kGiapTy) % 12];
}

} // namespace

QString lunarDayText(const LunarDate &lunar)
{
    const QString numbers = QStringLiteral("%1/%2").arg(lunar.day).arg(lunar.month);
    return lunar.leap ? ClockText::lunarLeap(numbers) : ClockText::lunar(numbers);
}

QString lunarText(QDate day, Language language)
{
    const LunarDate lunar = lunarDate(day);
    const QString text = lunarDayText(lunar);
    return language == Language::Vietnamese ? text + QLatin1Char(' ') + nameOfYear(lunar.year) : text;
}

ClockState makeClockState(const PresentContext &context, const ClockState *before)
{
    ClockState state;
    state.time = clockText(context);
    state.brief = context.format.time(context.now);
    state.date = dateText(context);
    state.day = context.format.zone().date(context.now);
    state.dateBrief = context.format.date(state.day);
    state.language = context.format.language();
    const bool isSameDay = before && before->day == state.day && before->language == state.language;
    state.lunar = isSameDay ? before->lunar : lunarText(state.day, state.language);
    state.lunarBrief = isSameDay ? before->lunarBrief : lunarDayText(lunarDate(state.day));
    return state;
}

} // namespace ioc
