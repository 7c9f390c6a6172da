// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/province/agencies.h"

#include <array>

namespace ioc::province {

namespace {

struct Agency
{
    const char *id;
    const char *vi;
    const char *en;
    const char *kind;
};

constexpr std::array kAgencies = {
    Agency{"van-phong-ubnd", "Văn phòng Ủy ban nhân dân tỉnh", "Office of the Provincial People's Committee", "office"},
    Agency{"so-noi-vu", "Sở Nội vụ", "Department of Home Affairs", "department"},
    Agency{"so-tu-phap", "Sở Tư pháp", "Department of Justice", "department"},
    Agency{"so-tai-chinh", "Sở Tài chính", "Department of Finance", "department"},
    Agency{"so-cong-thuong", "Sở Công Thương", "Department of Industry and Trade", "department"},
    Agency{"so-nong-nghiep-moi-truong", "Sở Nông nghiệp và Môi trường", "Department of Agriculture and Environment",
           "department"},
    Agency{"so-xay-dung", "Sở Xây dựng", "Department of Construction", "department"},
    Agency{"so-khoa-hoc-cong-nghe", "Sở Khoa học và Công nghệ", "Department of Science and Technology", "department"},
    Agency{"so-van-hoa-the-thao-du-lich", "Sở Văn hóa, Thể thao và Du lịch",
           "Department of Culture, Sports and Tourism", "department"},
    Agency{"so-giao-duc-dao-tao", "Sở Giáo dục và Đào tạo", "Department of Education and Training", "department"},
    Agency{"so-y-te", "Sở Y tế", "Department of Health", "department"},
    Agency{"so-dan-toc-ton-giao", "Sở Dân tộc và Tôn giáo", "Department of Ethnic Affairs and Religions", "department"},
    Agency{"so-ngoai-vu", "Sở Ngoại vụ", "Department of Foreign Affairs", "department"},
    Agency{"thanh-tra-tinh", "Thanh tra tỉnh", "Provincial Inspectorate", "department"},
};

} // namespace

QByteArray formatAgencies()
{
    QByteArray text = "{\n  \"$schema\": \"https://toancanh.invalid/schemas/agencies.schema.json\",\n  \"agencies\": [";
    for (const Agency &agency : kAgencies) {
        text += &agency == kAgencies.data() ? "\n" : ",\n";
        text += QByteArray("    { \"id\": \"") + agency.id + "\", \"name\": { \"vi\": \"" + agency.vi +
                "\", \"en\": \"" + agency.en + "\" }, \"kind\": \"" + agency.kind + "\" }";
    }
    text += "\n  ]\n}\n";
    return text;
}

} // namespace ioc::province
