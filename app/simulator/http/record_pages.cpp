// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/http/systems.h"
#include "app/simulator/http/text_writer.h"

namespace ioc::sim {
namespace {

constexpr qsizetype kDossierBytes = 320;
constexpr qsizetype kReportBytes = 300;
constexpr qsizetype kEnvelopeBytes = 256;

void writeDossier(TextWriter &out, const Dossier &dossier, Moment changed, bool closed, const QByteArray &unknownCode)
{
    const Day received = dayOf(dossier.opened);
    out << "{\"maHoSo\":\"H99." << dossier.commune->code << '-';
    out.shortDate(received) << '-';
    out.padded(dossier.number, 4) << "\",\"donVi\":\"";
    out << (dossier.flaw == Flaw::UnknownUnit ? unknownCode : dossier.commune->code);
    out << "\",\"linhVuc\":\"" << kDossierFields[dossier.field] << "\",\"kenh\":\"";
    out << (dossier.flaw == Flaw::StrangeWord ? "BCCI" : kDossierChannels[dossier.channel]);
    out << "\",\"ngayTiepNhan\":\"";
    out.dateTime(dossier.opened) << "\",\"ngayHenTra\":\"";
    if (dossier.flaw == Flaw::ImpossibleDate)
        out << "31/02/" << int(civil(dayOf(dossier.due)).year()) << " 17:00";
    else
        out.dateTime(dossier.due);
    out << "\",\"ngayTra\":";
    if (closed)
        (out << '"').dateTime(dossier.closed) << "\",\"trangThai\":\"DA_TRA\"";
    else
        out << "null,\"trangThai\":\"DANG_XU_LY\"";
    out << ",\"capNhat\":\"";
    out.iso(changed) << "\"},";
}

void writeReport(TextWriter &out, const Report &report, Moment changed, bool closed, const QByteArray &unknownCode)
{
    out << "{\"id\":\"PA-";
    out.shortDate(dayOf(report.opened)) << '-';
    out.padded(report.number, 5) << "\",\"maXa\":\"";
    out << (report.flaw == Flaw::UnknownUnit ? unknownCode : report.commune->code);
    out << "\",\"linhVuc\":\"" << (report.flaw == Flaw::StrangeWord ? "CHUA_PHAN_LOAI" : kReportFields[report.field]);
    out << "\",\"tiepNhanLuc\":\"";
    out.iso(report.opened) << "\",\"hanXuLy\":\"";
    if (report.flaw == Flaw::ImpossibleDate)
        out << int(civil(dayOf(report.due)).year()) << "-02-31T17:00:00+07:00";
    else
        out.iso(report.due);
    out << "\",\"xuLyLuc\":";
    if (closed)
        (out << '"').iso(report.closed) << '"';
    else
        out << "null";
    out << ",\"danhGia\":";
    if (closed && report.rating > 0)
        out << int(report.rating);
    else
        out << "null";
    out << ",\"capNhat\":\"";
    out.iso(changed) << "\"},";
}

} // namespace

QByteArray Systems::dossiers(const PageRequest &request, Moment now)
{
    m_dossiers.reach(dayOf(now));
    TextWriter out(kDossierBytes * request.limit + kEnvelopeBytes);
    out << "{\"maLoi\":0,\"thongBao\":\"Thành công\",\"thoiDiem\":\"";
    out.iso(now) << "\",\"data\":[";
    m_dossiers.log().page(request.from, now, request.limit, [&](const Dossier &dossier, Moment changed, bool closed) {
        writeDossier(out, dossier, changed, closed, m_world.territory.unknownCode());
    });
    out.unless(',') << "]}";
    return out.take();
}

QByteArray Systems::reports(const PageRequest &request, Moment now)
{
    m_reports.reach(dayOf(now));
    TextWriter out(kReportBytes * request.limit + kEnvelopeBytes);
    out << "{\"items\":[";
    m_reports.log().page(request.from, now, request.limit, [&](const Report &report, Moment changed, bool closed) {
        writeReport(out, report, changed, closed, m_world.territory.unknownCode());
    });
    out.unless(',') << "]}";
    return out.take();
}

} // namespace ioc::sim
