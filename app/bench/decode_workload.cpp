// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/decode_workload.h"

#include "app/bench/dossier.h"

#include <functional>

namespace ioc {
namespace {

QByteArray jsonRow(const Dossier &row)
{
    return R"({"maHoSo":")" + row.key + R"(","maXa":")" + row.commune + R"(","ngayNhan":")" + row.at +
           R"(","tenThuTuc":")" + row.name + R"(","nguoiNop":"không lưu","soLuong":)" + row.count + R"(,"lePhi":)" +
           row.amount + "}";
}

/// `between` stands between rows, not behind the last; `numbers` says whether numbers come as text as well.
DecodeWorkload filled(DecodeWorkload workload, qsizetype size, const QByteArray &before, const QByteArray &between,
                      const QByteArray &after, bool numbersAreTexts,
                      const std::function<QByteArray(const Dossier &)> &write)
{
    workload.bytes.reserve(size + 1024);
    workload.bytes += before;
    while (workload.bytes.size() + after.size() < size || workload.rows == 0) {
        const Dossier row = dossier(workload.rows);
        if (workload.rows > 0)
            workload.bytes += between;
        workload.bytes += write(row);
        workload.texts += row.texts() + (numbersAreTexts ? row.count.size() + row.amount.size() : 0);
        ++workload.rows;
    }
    workload.bytes += after;
    return workload;
}

const std::vector<QString> &pointers()
{
    static const std::vector<QString> list{QStringLiteral("/maHoSo"),   QStringLiteral("/maXa"),
                                           QStringLiteral("/ngayNhan"), QStringLiteral("/tenThuTuc"),
                                           QStringLiteral("/soLuong"),  QStringLiteral("/lePhi")};
    return list;
}

std::vector<QString> names()
{
    std::vector<QString> list;
    for (const QString &pointer : pointers())
        list.push_back(pointer.mid(1));
    return list;
}

} // namespace

DecodeWorkload jsonWorkload(qsizetype size)
{
    DecodeWorkload workload{QStringLiteral("json"), {{"type", "json"}, {"rows", "/data"}}, pointers(), {}, 0, 0};
    return filled(std::move(workload), size, R"({"data":[)", ",", "]}", false, jsonRow);
}

DecodeWorkload csvWorkload(qsizetype size)
{
    DecodeWorkload workload{QStringLiteral("csv"), {{"type", "csv"}}, names(), {}, 0, 0};
    return filled(std::move(workload), size, "maHoSo,maXa,ngayNhan,tenThuTuc,nguoiNop,soLuong,lePhi\n", "\n", "\n",
                  true, [](const Dossier &row) -> QByteArray {
                      return row.key + ',' + row.commune + ',' + row.at + ',' + row.name + ",không lưu," + row.count +
                             ',' + row.amount;
                  });
}

DecodeWorkload ndjsonWorkload(qsizetype size)
{
    DecodeWorkload workload{QStringLiteral("ndjson"), {{"type", "ndjson"}}, pointers(), {}, 0, 0};
    return filled(std::move(workload), size, "", "\n", "\n", false, jsonRow);
}

DecodeWorkload xmlWorkload(qsizetype size)
{
    DecodeWorkload workload{QStringLiteral("xml"), {{"type", "xml"}, {"rows", "/data/row"}}, names(), {}, 0, 0};
    return filled(std::move(workload), size, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<data>\n", "\n",
                  "\n</data>\n", true, [](const Dossier &row) -> QByteArray {
                      return "<row><maHoSo>" + row.key + "</maHoSo><maXa>" + row.commune + "</maXa><ngayNhan>" +
                             row.at + "</ngayNhan><tenThuTuc>" + row.name +
                             "</tenThuTuc><nguoiNop>không lưu</nguoiNop><soLuong>" + row.count + "</soLuong><lePhi>" +
                             row.amount + "</lePhi></row>";
                  });
}

} // namespace ioc
