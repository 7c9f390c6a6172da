// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/http/systems.h"
#include "app/simulator/http/text_writer.h"
#include "app/simulator/model/agencies.h"
#include "app/simulator/model/day_pages.h"
#include "app/simulator/model/documents.h"
#include "app/simulator/model/portal.h"
#include "app/simulator/model/random.h"

namespace ioc::sim {
namespace {

constexpr double kFlawedRows = 0.0004;
constexpr qsizetype kRowBytes = 260;
constexpr qsizetype kEnvelopeBytes = 256;

void writePortalRow(TextWriter &out, Day day, const char *agency, const PortalDay &row, Moment changed,
                    bool impossibleDate)
{
    out << "{\"ngay\":\"";
    if (impossibleDate)
        out << "31/02/" << int(civil(day).year());
    else
        out.date(day);
    out << "\",\"maCoQuan\":\"" << agency << "\",\"tongTiepNhan\":" << row.submitted;
    out << ",\"trucTuyenToanTrinh\":" << row.fullyOnline << ",\"trucTuyenMotPhan\":" << row.partlyOnline;
    out << ",\"tongCoNghiaVuTaiChinh\":" << row.withFee << ",\"daTTTTQuaDvcqg\":" << row.paidOnline;
    out << ",\"danhGia\":{\"tong\":" << row.ratings << ",\"haiLong\":" << row.satisfied
        << "},\"daSoHoa\":" << row.digitised;
    out << ",\"capNhat\":\"";
    out.iso(changed) << "\"},";
}

void writeDocumentsRow(TextWriter &out, Day day, const char *agency, const DocumentsDay &row, Moment changed,
                       bool impossible)
{
    out << "{\"ngay\":\"";
    out.isoDate(day) << "\",\"maDonVi\":\"" << agency << "\",\"vanBanDi\":" << (impossible ? -row.sent - 1 : row.sent);
    out << ",\"vanBanDiKySo\":" << row.signedDigitally << ",\"vanBanDen\":" << row.received;
    out << ",\"vanBanDenDienTu\":" << row.receivedElectronically << ",\"nhiemVuDangXuLy\":" << row.tasksOpen;
    out << ",\"nhiemVuQuaHan\":" << row.tasksOverdue << ",\"capNhat\":\"";
    out.iso(changed) << "\"},";
}

Random flawsOf(const World &world, Day day, size_t agency, int system)
{
    return Random(world.seed, Stream::Flaw, agency + 100 * size_t(system), day);
}

} // namespace

QByteArray Systems::portalDays(const PageRequest &request, Moment now) const
{
    constexpr int kSystem = 1;
    TextWriter out(kRowBytes * request.limit + kEnvelopeBytes);
    out << "{\"ketQua\":{\"danhSach\":[";
    pageOfDays(m_world.firstDay, request.from, now, request.limit, int(kAgencies.size()),
               [&](Day day, double share, Moment changed) {
                   for (size_t agency = 0; agency < kAgencies.size(); ++agency) {
                       const PortalDay row = portalDay(m_world, day, agency, share);
                       writePortalRow(out, day, kAgencies[agency].code, row, changed, false);
                       Random flaws = flawsOf(m_world, day, agency, kSystem);
                       if (flaws.chance(kFlawedRows)) {
                           const bool date = flaws.chance(0.5);
                           writePortalRow(out, day, date ? kAgencies[agency].code : kUnknownAgency, row, changed, date);
                       }
                   }
               });
    out.unless(',') << "]},\"thoiDiem\":\"";
    out.iso(now) << "\"}";
    return out.take();
}

QByteArray Systems::documentDays(const PageRequest &request, Moment now) const
{
    constexpr int kSystem = 2;
    TextWriter out(kRowBytes * request.limit + kEnvelopeBytes);
    out << '[';
    pageOfDays(m_world.firstDay, request.from, now, request.limit, int(kAgencies.size()),
               [&](Day day, double share, Moment changed) {
                   for (size_t agency = 0; agency < kAgencies.size(); ++agency) {
                       const DocumentsDay row = documentsDay(m_world, day, agency, share);
                       writeDocumentsRow(out, day, kAgencies[agency].code, row, changed, false);
                       Random flaws = flawsOf(m_world, day, agency, kSystem);
                       if (flaws.chance(kFlawedRows)) {
                           const bool negative = flaws.chance(0.5);
                           writeDocumentsRow(out, day, negative ? kAgencies[agency].code : kUnknownAgency, row, changed,
                                             negative);
                       }
                   }
               });
    out.unless(',') << ']';
    return out.take();
}

} // namespace ioc::sim
