// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/dossier.h"

namespace ioc {

Dossier dossier(std::int64_t number)
{
    static const QByteArray names[] = {"Cấp giấy phép xây dựng", "Đăng ký khai sinh", "Chứng thực bản sao",
                                       "Đăng ký biến động đất đai"};
    const auto minute = QByteArray::number(number % 60).rightJustified(2, '0');
    return {"H19.05-261121-" + QByteArray::number(number).rightJustified(8, '0'),
            QByteArray::number(25'000 + number % 2'000),
            "2026-11-21T08:" + minute + ":00+07:00",
            names[number % 4],
            QByteArray::number(number % 97),
            QByteArray::number(number % 10'000) + '.' + QByteArray::number(number % 9 + 1)};
}

} // namespace ioc
