// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/inbox/files.h"

#include "app/simulator/http/text_writer.h"
#include "app/simulator/model/beds.h"
#include "app/simulator/model/budget.h"
#include "app/simulator/model/random.h"

#include <algorithm>

namespace ioc::sim {
namespace {

constexpr double kFlawedDays = 0.004;
constexpr qsizetype kDayBytes = 700;
constexpr const char *kByteOrderMark = "\xef\xbb\xbf";

Day firstOfMonth(Day day)
{
    const auto date = civil(day);
    return dayOf(int(date.year()), unsigned(date.month()), 1);
}

Day firstOfNextMonth(Day day)
{
    return firstOfMonth(firstOfMonth(day) + 31);
}

QString monthName(const Department &department, Day month)
{
    const auto date = civil(month);
    return QStringLiteral("%1-%2-%3.csv")
        .arg(QLatin1String(department.prefix))
        .arg(int(date.year()))
        .arg(unsigned(date.month()), 2, 10, QLatin1Char('0'));
}

QString dayName(const Department &department, Day day)
{
    TextWriter text(16);
    text.isoDate(day);
    return QLatin1String(department.prefix) + QLatin1Char('-') + QLatin1String(text.take()) + QLatin1String(".csv");
}

void writeBudgetRow(TextWriter &out, Day day, const char *kind, const char *source, const char *name, double millions)
{
    out.date(day) << ';' << kind << ';' << source << ';' << name << ';';
    out.decimal(millions, 2, ',', '.') << "\r\n";
}

void writeBedsRow(TextWriter &out, Day day, const Hospital &hospital, int total, int occupied)
{
    out.date(day) << ';' << hospital.code << ';' << hospital.name << ';' << total << ';' << occupied << '\n';
}

} // namespace

Moment Department::deliveryOf(Day day) const
{
    return at(nextDay ? day + 1 : day, deliveryHour, deliveryMinute);
}

const std::vector<Department> &departments()
{
    static const std::vector<Department> kDepartments{{"ngan-sach", "thu-chi-ngan-sach", 6, 30, true, &budgetFile},
                                                      {"giuong-benh", "giuong-benh", 16, 5, false, &bedsFile}};
    return kDepartments;
}

std::vector<DeliveredFile> filesOf(const Department &department, const World &world, Moment now)
{
    const Moment end = std::min(world.scenario.filesEnd(), now + std::chrono::seconds(1));
    const Day daily = firstOfMonth(dayOf(world.live));
    std::vector<DeliveredFile> files;
    Day day = world.firstDay;
    for (; day < daily; day = firstOfNextMonth(day)) {
        // A month that the scenario breaks off is delivered as far as it went.
        Day last = firstOfNextMonth(day);
        while (last > day && department.deliveryOf(last - 1) >= end)
            --last;
        if (last > day)
            files.push_back({monthName(department, day), day, last, department.deliveryOf(last - 1)});
    }
    for (; department.deliveryOf(day) < end; ++day)
        files.push_back({dayName(department, day), day, day + 1, department.deliveryOf(day)});
    return files;
}

QByteArray budgetFile(const World &world, Day first, Day end)
{
    TextWriter out(kDayBytes * (end - first + 1));
    out << kByteOrderMark << "NGAY;LOAI;MA_NGUON;TEN_NGUON;SO_TIEN_TRIEU_DONG\r\n";
    for (Day day = first; day < end; ++day) {
        for (size_t source = 0; source < kRevenueSources.size(); ++source) {
            writeBudgetRow(out, day, "THU", kRevenueSources[source].code, kRevenueSources[source].name,
                           revenueOf(world, day, source));
        }
        writeBudgetRow(out, day, "GIAI_NGAN", "DTC", "Đầu tư công", disbursedOn(world, day));
        writeBudgetRow(out, day, "KE_HOACH_VON", "DTC", "Đầu tư công", investmentPlan(day));
        Random flaws(world.seed, Stream::Flaw, 10'000, day);
        if (flaws.chance(kFlawedDays)) {
            if (flaws.chance(0.5))
                out << "31/02/" << int(civil(day).year()) << ";THU;KHAC;Thu khác;1.204,50\r\n";
            else
                out.date(day) << ";TAM_THU;KHAC;Thu khác;512,00\r\n";
        }
    }
    return out.take();
}

QByteArray bedsFile(const World &world, Day first, Day end)
{
    TextWriter out(kDayBytes * (end - first + 1));
    out << "Ngay;MaCoSo;TenCoSo;TongGiuong;GiuongDangDung\n";
    for (Day day = first; day < end; ++day) {
        for (size_t hospital = 0; hospital < kHospitals.size(); ++hospital) {
            const BedCount count = bedsOn(world, day, hospital);
            writeBedsRow(out, day, kHospitals[hospital], count.total, count.occupied);
        }
        Random flaws(world.seed, Stream::Flaw, 20'000, day);
        if (flaws.chance(kFlawedDays)) {
            const Hospital &hospital = kHospitals[size_t(flaws.below(int(kHospitals.size())))];
            if (flaws.chance(0.5))
                out << "31/02/" << int(civil(day).year()) << ';' << hospital.code << ';' << hospital.name
                    << ";100;80\n";
            else
                writeBedsRow(out, day, hospital, hospital.beds, -1);
        }
    }
    return out.take();
}

} // namespace ioc::sim
