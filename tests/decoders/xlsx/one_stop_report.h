// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/decoders/xlsx/workbook_writer.h"

#include <QJsonArray>
#include <QJsonObject>

namespace ioc::test {

/// A month's report of one-stop shops as offices write it: titles, headings in two rows with merged cells, the numbers
/// of the columns, groups I and II with their sums, a total, signatures. `late` is the figure of late dossiers in the
/// last row, so that a total can be made wrong; `heading` names the column of those on time.
inline BookWriter oneStopReport(double late = 4, const QString &heading = QStringLiteral("Đúng hạn"),
                                const QString &month = QStringLiteral("Tháng 10 năm 2026"))
{
    const QVariant none;
    BookWriter book;
    book.sheet(QStringLiteral("Biểu 01"))
        .row(1, {"UBND TỈNH MINH HỌA", none, none, none, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"})
        .row(2, {"VĂN PHÒNG", none, none, none, "Minh Họa, ngày 05 tháng 11 năm 2026"})
        .row(3, {"BÁO CÁO TÌNH HÌNH TIẾP NHẬN, GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH"})
        .row(4, {month})
        .row(5, {none, none, none, none, none, none, "Đơn vị tính: hồ sơ"})
        .row(6, {"STT", "Đơn vị", "Tiếp nhận", none, none, "Đã giải quyết", none})
        .row(7, {none, none, "Tổng số", "Kỳ trước\nchuyển qua", "Mới", heading, "Quá hạn"})
        .row(8, {"(1)", "(2)", "(3)=(4)+(5)", "(4)", "(5)", "(6)", "(7)"})
        .row(9, {"I", "Sở, ban, ngành", 300, 40, 260, 270, 9})
        .row(10, {1, "Sở Xây dựng", 120, 15, 105, 100, 6})
        .row(11, {2, "Sở Y tế", 180, 25, 155, 170, 3})
        .row(12, {"II", "Xã, phường", 1250, 50, 1200, 1190, 24})
        .row(13, {1, "Phường Hải Châu", 1000, 30, 970, 960, 20})
        .row(14, {2, "Xã Hòa Vang", 250, 20, 230, 230, late})
        .row(15, {"Tổng cộng", none, 1550, 90, 1460, 1460, 33})
        .row(17, {"Nơi nhận:", none, none, none, "KT. CHÁNH VĂN PHÒNG"})
        .row(18, {"- UBND tỉnh;", none, none, none, "PHÓ CHÁNH VĂN PHÒNG"})
        .merge("A3:G3")
        .merge("A6:A7")
        .merge("B6:B7")
        .merge("C6:E6")
        .merge("F6:G6")
        .merge("A15:B15");
    return book;
}

/// The recipe that the operator has confirmed for it.
inline QJsonObject oneStopFormat()
{
    return {{"type", "xlsx"},
            {"layout", "official"},
            {"header_row", 6},
            {"header_rows", 2},
            {"marker", "STT"},
            {"label", "Đơn vị"},
            {"levels", QJsonArray{"roman"}},
            {"sums", QJsonArray{"Tiếp nhận / Tổng số", "Đã giải quyết / Quá hạn"}},
            {"period", QJsonObject{{"kind", "month"}}}};
}

} // namespace ioc::test
