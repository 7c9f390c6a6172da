// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pack/import_crosswalk.h"
#include "tests/support.h"

#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <random>

namespace ioc::test {

inline QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

/// A folder for a list and a pack's tables.
class Folder
{
public:
    QString list(const QByteArray &content) const
    {
        QFile file(m_folder.filePath(QStringLiteral("list.csv")));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write the list");
        return file.fileName();
    }

    QString path() const { return m_folder.path(); }

    QByteArray content(const char *name) const
    {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private:
    QTemporaryDir m_folder;
};

inline AdministrativeUnit province(const char *from, const char *to = nullptr)
{
    AdministrativeUnit unit;
    unit.code = text("96");
    unit.id = UnitId(text("96@") + text(from));
    unit.type = UnitType::Province;
    unit.name = {text("Nhỏ"), text("Small")};
    unit.validFrom = day(from);
    if (to)
        unit.validTo = day(to);
    return unit;
}

/// Two provinces in succession, without communes.
inline UnitTables provinces()
{
    return {{province("1976-01-01", "2025-07-01"), province("2025-07-01")}, {}};
}

inline CrosswalkMapping crosswalk()
{
    CrosswalkMapping mapping;
    mapping.validOn = day("2025-07-01");
    mapping.oldFrom = day("1976-01-01");
    mapping.legalBasis = text("NQ 1");
    return mapping;
}

inline constexpr const char *kHeader = "old_code,old_type,old_name,new_code,new_type,new_name,split,share\n";

/// a and b merge under the code of a, c splits, d stays, e is renamed, f becomes a ward.
inline QByteArray pairs()
{
    return QByteArray(kHeader) + "001,Xã,Xã An,001,Xã,Xã An Bình,False,\n"
                                 "002,Phường,Phường Bình,001,Xã,Xã An Bình,False,\n"
                                 "003,Xã,Xã Cao,003,Xã,Xã Cao,True,0.6\n"
                                 "003,Xã,Xã Cao,033,Xã,\"Xã Cao, Mới\",True,0.4\n"
                                 "004,Đặc khu,Đặc khu Đảo,004,Đặc khu,Đặc khu Đảo,False,\n"
                                 "005,Xã,Xã Em,005,Xã,Xã Anh,False,\n"
                                 "006,Xã,Xã Phú,006,Phường,Phường Phú,False,\n";
}

inline QStringList linksOf(const UnitTables &tables)
{
    QStringList list;
    for (const UnitLink &link : tables.links)
        list.push_back(QStringLiteral("%1 > %2 %3 %4%5")
                           .arg(link.from.toString(), link.to.toString(), toString(link.kind), link.weightKind,
                                link.weight ? QString::number(*link.weight) : QStringLiteral("?")));
    list.sort();
    return list;
}

inline QStringList refused(const Result<ImportReport> &report)
{
    if (!report)
        return {toString(report.error().code)};
    QStringList list;
    for (const PackProblem &problem : report->refused)
        list.push_back(problem.place);
    return list;
}

inline QByteArray shuffledRows(const QByteArray &csv, std::mt19937 &random)
{
    QList<QByteArray> lines = csv.split('\n');
    lines.removeLast();
    std::shuffle(lines.begin() + 1, lines.end(), random);
    return lines.join('\n') + '\n';
}

} // namespace ioc::test
