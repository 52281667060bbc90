#!/usr/bin/env bash
# Builds a workspace with a year of two task forces in the invented Kabupaten Tirta Sari,
# October 2025 to September 2026, through the public commands alone, then shows how they
# stand on 30 September 2026. README.md tells the story. It is a rehearsal, and what it records
# does not depend on the language: its journal is the same to the byte wherever it is made.
#
#   Fixtures/demo.sh [WORKSPACE]      default: demo.db
#
#   GUGUS        the gugus to run     default: gugus
#   GUGUS_LANG   id or en             default: id
set -euo pipefail

gugus=${GUGUS:-gugus}
workspace=${1:-demo.db}
fixtures=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
archive=https://berkas.tirtasari.example
regulation="peraturan bupati|3/2026|2026-01-05|Penghargaan dan teguran bagi perangkat daerah"
export GUGUS_LANG=${GUGUS_LANG:-id} GUGUS_WORKSPACE=$workspace
# The script names the agency and the officer of every step itself.
unset GUGUS_AGENCY GUGUS_OFFICER

# in_language INDONESIAN ENGLISH
in_language() {
  if [[ $GUGUS_LANG == en ]]; then echo "$2"; else echo "$1"; fi
}

stage() {
  in_language "$@" >&2
}

stop() {
  echo "demo.sh: $(in_language "$@")" >&2
  exit 1
}

today=
steps=0

# on DAY AGENCY|- ARGUMENT…
# One command on that day, by that agency; `-` where nobody in particular acts. The steps of
# a day are a minute apart, from 13.00 WIB, so that each is recorded after the one before it.
on() {
  local day=$1 agency=$2 now output actor=()
  shift 2
  if [[ $day != "$today" ]]; then
    today=$day
    steps=0
  fi
  now=$(printf '%sT%02d:%02d:00+07:00' "$day" $((13 + steps / 60)) $((steps % 60)))
  steps=$((steps + 1))
  if [[ $agency != - ]]; then
    actor=(--as "$agency" --officer "Narahubung $agency")
  fi
  output=$(GUGUS_TODAY=$now "$gugus" "$@" "${actor[@]}" 2>&1) || stop \
    "langkah $day gagal: gugus $*
$output
Berkas $workspace belum lengkap; hapus sebelum mencoba lagi." \
    "the step on $day failed: gugus $*
$output
The workspace $workspace is incomplete; delete it before trying again."
}

# accept DAY DEBTOR COMMITMENT…
accept() {
  local code
  for code in "${@:3}"; do on "$1" "$2" commitment accept "$code"; done
}

# deliver DAY DEBTOR COMMITMENT --file PATH|--link URL
# Hands in the evidence and claims the commitment.
deliver() {
  on "$1" "$2" commitment evidence "${@:3}"
  on "$1" "$2" commitment claim "$3"
}

# verify DAY JUDGE COMMITMENT…
# Finds them as recommended. Other verdicts are written out in full.
verify() {
  local code
  for code in "${@:3}"; do
    on "$1" "$2" commitment verify "$code" --verdict as-recommended \
      --evidence-is sufficient,competent,relevant
  done
}

# assess DAY AGENCY ROUND "SCORE|WHY"…
# Scores the five prerequisites, in their own order.
assess() {
  local day=$1 agency=$2 round=$3 prerequisite
  shift 3
  for prerequisite in culture-and-philosophy new-ways-of-working accountability-and-incentives \
    new-ways-of-developing-policy designing-programmes-and-services; do
    on "$day" "$agency" assessment record "$round" --prerequisite "$prerequisite" \
      --score "${1%%|*}" --text "${1#*|}"
    shift
  done
}

# show ARGUMENT…
# Prints a command, and what it says on the last day of the story.
show() {
  printf '\n$ gugus %s\n' "$*"
  GUGUS_TODAY=2026-09-30T17:00:00+07:00 "$gugus" "$@" || stop \
    "gagal: gugus $*" "failed: gugus $*"
}

# write REPORT INDONESIAN ENGLISH [ARGUMENT…]
# Writes a report over the year as a page beside the workspace, in place of an earlier one, and
# prints its path.
write() {
  local report=$1 page
  page=$(realpath -- "${workspace%.db}")-$(in_language "$2" "$3").html
  shift 3
  GUGUS_TODAY=2026-09-30T17:00:00+07:00 "$gugus" report "$report" "$@" --period "$year" \
    --format html >"$page" || stop "gagal: gugus report $report" "failed: gugus report $report"
  echo "$page"
}

command -v -- "$gugus" >/dev/null || stop \
  "$gugus tidak ditemukan; sebutkan letaknya, misalnya GUGUS=.build/debug/gugus" \
  "$gugus was not found; say where it is, for example GUGUS=.build/debug/gugus"
[[ ! -e $workspace && ! -L $workspace ]] || stop \
  "$workspace sudah ada; sebutkan nama lain atau hapus dahulu" \
  "$workspace exists already; give another name or delete it first"

on 2025-10-01 - init "$workspace" --rehearsal

stage "Oktober 2025: dua gugus tugas dibentuk, TPPS mulai rapat" \
  "October 2025: two task forces are formed, TPPS meets"

on 2025-10-01 - agency import "$fixtures/agencies.csv"
# From here on the regional secretariat keeps the workspace.
on 2025-10-01 SETDA agency steward SETDA
on 2025-10-01 SETDA config set --name "Kabupaten Tirta Sari"
on 2025-10-06 SETDA taskforce form TPPS \
  --name-id "Tim Percepatan Penurunan Stunting Kabupaten Tirta Sari" \
  --name-en "Stunting Reduction Acceleration Team of Tirta Sari Regency" \
  --mandate "Mengoordinasikan intervensi spesifik dan sensitif menurut Perpres 72/2021" \
  --legal-basis "keputusan bupati|400.13/218/2025|2025-10-06|Tim Percepatan Penurunan Stunting" \
  --goal programme-management --goal policy-development --driver silos-sectoral-ego \
  --driver public-demand-for-good-governance --mode coordination --mode removing-sectoral-barriers \
  --approach task-force --formality formal --from 2025-10-06 --until 2027-12-31 \
  --reporting-interval 3 --steering SETDA --chair BAPPEDA --deputy-chair DINKES \
  --secretariat DPPKB --member RSUD --member DINSOS --member DPMD --member DPUPR --member DKPP \
  --member DISDUKCAPIL --member DISKOMINFO --member PKK --member INSPEKTORAT --observer BPS \
  --observer NUTRIASIA
on 2025-10-07 DPPKB taskforce outcome TPPS --add "Prevalensi stunting balita turun" \
  --indicator "Balita stunting dibagi balita yang diukur" --unit persen --baseline 21.8 \
  --target 17 --due 2026-12-31
on 2025-10-07 DPPKB taskforce outcome TPPS --add "Keluarga berisiko didampingi" \
  --indicator "Keluarga berisiko yang didampingi dibagi semua keluarga berisiko" --unit persen \
  --baseline 46 --target 90 --due 2026-12-31
on 2025-10-07 DPPKB taskforce outcome TPPS --add "Sanitasi layak di desa lokus" \
  --indicator "Rumah tangga bersanitasi layak di 12 desa lokus" --unit persen --baseline 62 \
  --target 80 --due 2026-12-31
on 2025-10-07 DPPKB taskforce outcome TPPS --add "Calon pengantin diperiksa" \
  --indicator "Calon pengantin yang diperiksa sebelum menikah" --unit persen --baseline 12 \
  --target 80 --due 2026-12-31
on 2025-10-14 DPPKB meeting log "$fixtures/minutes/2025-10-14-tpps.md"
accept 2025-10-15 DPPKB TPPS/K2
accept 2025-10-16 DINKES TPPS/K1
accept 2025-10-16 DISKOMINFO TPPS/K6
accept 2025-10-17 DISDUKCAPIL TPPS/K3
accept 2025-10-17 DPMD TPPS/K5
accept 2025-10-20 DPUPR TPPS/K4
on 2025-10-27 SETDA taskforce form MPP \
  --name-id "Gugus Tugas Mal Pelayanan Publik Kabupaten Tirta Sari" \
  --name-en "Public Service Mall Task Force of Tirta Sari Regency" \
  --mandate "Menyatukan layanan instansi di satu tempat menurut Perpres 89/2021" \
  --legal-basis "keputusan bupati|500.16/241/2025|2025-10-27|Gugus Tugas Mal Pelayanan Publik" \
  --goal public-service --driver public-demand-for-good-governance --driver information-technology \
  --mode inter-agency-cooperation --mode collaboration \
  --approach strengthened-coordination-between-institutions --formality formal --from 2025-10-27 \
  --until 2026-12-31 --reporting-interval 6 --steering SETDA --chair DPMPTSP \
  --deputy-chair DISDUKCAPIL --secretariat DISKOMINFO --member DISDAG --member DINSOS \
  --member KEMENAG --member KANTAH --member IMIGRASI --member KPP --member BANKTS --member ASPUMI \
  --observer INSPEKTORAT \
  --service "functional-technical|administrative|Legalisasi buku nikah" \
  --service "functional-technical|services|Konsultasi gizi ibu dan anak" \
  --service "functional-technical|goods|Penyaluran alat bantu penyandang disabilitas" \
  --service "functional-technical|regulatory|Tera ulang alat ukur pedagang" \
  --service "one-roof|administrative|Pendaftaran NPWP" \
  --service "one-roof|services|Pembayaran pajak dan retribusi daerah" \
  --service "one-roof|goods|Pengajuan sambungan air minum baru" \
  --service "one-roof|regulatory|Pengecekan sertipikat tanah" \
  --service "one-door|administrative|Izin usaha mikro" \
  --service "one-door|services|Pendampingan usaha mikro" \
  --service "one-door|goods|Peminjaman alat pamer produk usaha mikro" \
  --service "one-door|regulatory|Izin praktik tenaga kesehatan" \
  --service "centralized|administrative|Perpanjangan paspor" \
  --service "centralized|services|Pengaduan layanan publik" \
  --service "centralized|goods|Pencetakan KTP-el dan Kartu Identitas Anak" \
  --service "centralized|regulatory|Persetujuan bangunan gedung" \
  --service "electronic|administrative|Surat keterangan pindah daring" \
  --service "electronic|services|Antrean dan janji temu daring" \
  --service "electronic|goods|Katalog produk usaha mikro" \
  --service "electronic|regulatory|Perizinan berusaha berbasis risiko"
on 2025-10-28 DISKOMINFO taskforce outcome MPP --add "Layanan dibuka" \
  --indicator "Layanan yang melayani warga di MPP" --unit layanan --baseline 0 --target 20 \
  --due 2026-12-31
on 2025-10-28 DISKOMINFO taskforce outcome MPP --add "Waktu tunggu turun" \
  --indicator "Rata-rata waktu tunggu sebelum dilayani" --unit menit --baseline 48 --target 20 \
  --due 2026-12-31

stage "November 2025: MPP mulai rapat, data pertama diserahkan" \
  "November 2025: MPP meets, the first data are delivered"

on 2025-11-05 DISKOMINFO meeting log "$fixtures/minutes/2025-11-05-mpp.md"
deliver 2025-11-06 DINKES TPPS/K1 --file "$fixtures/evidence/sasaran-berisiko-2025-q3.csv"
accept 2025-11-06 DPMPTSP MPP/K1
accept 2025-11-06 DISDUKCAPIL MPP/K2
accept 2025-11-07 DISKOMINFO MPP/K3
accept 2025-11-07 DISDAG MPP/K6
accept 2025-11-10 KPP MPP/K4
accept 2025-11-12 KANTAH MPP/K5
deliver 2025-11-13 DPPKB TPPS/K2 --link "$archive/keluarga-berisiko-2025"
on 2025-11-18 BAPPEDA meeting ratify TPPS/M1
on 2025-11-18 DPPKB meeting log "$fixtures/minutes/2025-11-18-tpps.md"
accept 2025-11-19 DPPKB TPPS/K7
accept 2025-11-20 RSUD TPPS/K8
accept 2025-11-20 DINSOS TPPS/K9
accept 2025-11-20 DISKOMINFO TPPS/K11 TPPS/K12
accept 2025-11-21 DPUPR TPPS/K10
deliver 2025-11-26 DISDUKCAPIL TPPS/K3 --file "$fixtures/evidence/pemadanan-nik.csv"

stage "Desember 2025: perubahan batas waktu pertama" \
  "December 2025: the first due dates move"

verify 2025-12-01 DINKES TPPS/K3
# DPUPR keeps every date it has moved, and no first one.
on 2025-12-03 DPUPR commitment revise TPPS/K4 --due 2026-01-15 \
  --reason "Alamat rumah di tiga desa belum lengkap"
deliver 2025-12-04 DPMD TPPS/K5 --link "$archive/surat-edaran-dana-desa"
deliver 2025-12-04 DPMPTSP MPP/K1 --file "$fixtures/evidence/standar-pelayanan-mpp.txt"
on 2025-12-08 BAPPEDA commitment revise TPPS/K4 --agree
on 2025-12-09 DPMPTSP meeting ratify MPP/M1
on 2025-12-09 DPMPTSP meeting log "$fixtures/minutes/2025-12-09-mpp.md"
verify 2025-12-09 SETDA MPP/K1
deliver 2025-12-09 KPP MPP/K4 --link "$archive/jadwal-petugas-pajak"
verify 2025-12-10 SETDA TPPS/K5
accept 2025-12-10 DISDUKCAPIL MPP/K10
deliver 2025-12-11 DISDUKCAPIL MPP/K2 --link "$archive/gerai-adminduk"
deliver 2025-12-11 DISDAG MPP/K6 --link "$archive/layanan-tera-ulang"
accept 2025-12-11 IMIGRASI MPP/K8
verify 2025-12-12 DPMPTSP MPP/K4
accept 2025-12-12 DISKOMINFO MPP/K9
on 2025-12-15 DPPKB taskforce outcome TPPS --measure 1 --value 21.4
on 2025-12-15 DPPKB taskforce outcome TPPS --measure 2 --value 58
on 2025-12-15 DPPKB taskforce outcome TPPS --measure 3 --value 63
on 2025-12-15 DPPKB taskforce outcome TPPS --measure 4 --value 12
on 2025-12-15 DISKOMINFO commitment barrier TPPS/K6 \
  --raise human-resource-and-institutional-capacity \
  --text "Dua pengembang mengerjakan dasbor dan antrean MPP sekaligus"
verify 2025-12-15 DPMPTSP MPP/K2 MPP/K6
# BAPPEDA takes about six weeks for each verdict.
verify 2025-12-17 BAPPEDA TPPS/K1
verify 2025-12-18 BAPPEDA TPPS/K2
deliver 2025-12-18 DPPKB TPPS/K7 --link "$archive/jadwal-audit-kasus-2026-1"
deliver 2025-12-18 KANTAH MPP/K5 --link "$archive/gerai-pertanahan"
verify 2025-12-22 DINKES TPPS/K7
deliver 2025-12-22 DINSOS TPPS/K9 --link "$archive/penerima-bansos-rekap"
verify 2025-12-22 DPMPTSP MPP/K5
deliver 2025-12-29 RSUD TPPS/K8 --file "$fixtures/evidence/sop-rujukan-gizi-buruk.txt"
on 2025-12-29 DPPKB commitment verify TPPS/K9 --verdict not-yet-as-recommended \
  --reason "Rekap per kecamatan, sedangkan yang dijanjikan daftar per nama" \
  --evidence-is competent,relevant
on 2025-12-30 DPMPTSP taskforce leave MPP DISDAG
on 2025-12-30 DINSOS commitment barrier TPPS/K9 --raise organizational-values-and-culture \
  --text "Petugas data terbiasa menyerahkan rekap dan ragu membagikan nama"

stage "Januari 2026: penugasan pertama, anggota baru" \
  "January 2026: the first imposed commitment, new members"

# The trade office becomes part of a larger one.
on 2026-01-05 SETDA agency add DKUPP \
  --name-id "Dinas Koperasi, Usaha Mikro, dan Perdagangan Kabupaten Tirta Sari" \
  --name-en "Cooperatives, Micro-Enterprise and Trade Office of Tirta Sari Regency" \
  --kind perangkat-daerah --sector perdagangan --from 2026-01-02
on 2026-01-05 SETDA agency edit DISDAG --until 2026-01-01 --successor DKUPP
on 2026-01-05 DPMPTSP taskforce join MPP DKUPP --role member
verify 2026-01-05 DINKES TPPS/K8
on 2026-01-09 DINSOS commitment barrier TPPS/K9 --resolve 1 \
  --text "Berita acara serah terima data pribadi disepakati"
deliver 2026-01-09 DINSOS TPPS/K9 --link "$archive/penerima-bansos-per-nama"
on 2026-01-12 BAPPEDA taskforce join TPPS KEMENAG --role member
on 2026-01-12 IMIGRASI commitment barrier MPP/K8 --raise data-and-technology \
  --text "Jaringan tersendiri untuk sistem paspor belum tersedia"
on 2026-01-12 SETDA incentive policy --adopt "$fixtures/policy.yaml"
verify 2026-01-13 DPPKB TPPS/K9
deliver 2026-01-14 DPUPR TPPS/K4 --link "$archive/jamban-sehat-tahap-1"
deliver 2026-01-14 DISDUKCAPIL MPP/K10 --link "$archive/pelatihan-layanan-inklusif"
on 2026-01-15 DPUPR commitment barrier TPPS/K10 --raise force-majeure \
  --text "Longsor susulan memutus jalur pipa di Sumber Arum"
on 2026-01-19 DPUPR commitment revise TPPS/K10 --due 2026-03-06 \
  --reason "Jalur pipa harus dipindah setelah longsor susulan"
# KEMENAG answers after five weeks, then delivers.
accept 2026-01-19 KEMENAG MPP/K7
verify 2026-01-19 DPMPTSP MPP/K10
on 2026-01-20 BAPPEDA meeting ratify TPPS/M2
on 2026-01-20 BAPPEDA meeting log "$fixtures/minutes/2026-01-20-tpps.md"
accept 2026-01-21 DINKES TPPS/K14
on 2026-01-22 DINKES commitment revise TPPS/K10 --agree
deliver 2026-01-22 DINSOS MPP/K11 --link "$archive/loket-layanan-sosial"
# DISKOMINFO works for both task forces with the same few people, and is late in both.
on 2026-01-23 DISKOMINFO commitment barrier TPPS/K6 --resolve 1 \
  --text "Antrean didahulukan, dasbor dilanjutkan sesudahnya"
deliver 2026-01-23 DISKOMINFO TPPS/K6 --link "$archive/dasbor-desa-purwarupa"
accept 2026-01-23 DPUPR TPPS/K15
on 2026-01-26 IMIGRASI commitment barrier MPP/K8 --resolve 1 \
  --text "Diskominfo menyediakan jalur serat optik terpisah"
# The chair sees more than those who do the work.
on 2026-01-26 BAPPEDA assessment open TPPS --title "Putaran I, Januari 2026"
assess 2026-01-26 BAPPEDA TPPS/A1 "4|Semua kepala dinas hadir pada rapat pertama" \
  "3|Tindak lanjut setiap rapat tercatat" "3|Peraturan Bupati tentang penghargaan sudah terbit" \
  "3|Usulan anggota masuk ke rencana aksi" "3|Sasaran keluarga dipakai bersama"
assess 2026-01-26 DINKES TPPS/A1 "3|Pimpinan hadir, petugas teknis belum saling mengenal" \
  "2|Data masih dikirim dengan surat dan lembar sebar" "2|Yang terlambat belum berakibat apa-apa" \
  "3|Usulan puskesmas dibahas" "2|Satu keluarga masih didatangi tiga kali"
assess 2026-01-26 DPPKB TPPS/A1 "3|Penyuluh diterima di semua kecamatan" \
  "3|Jadwal audit kasus disepakati" "2|Laporan dibaca, jarang ditanggapi" \
  "2|Rencana aksi disusun di kabupaten" "3|Pendampingan keluarga berjalan"
assess 2026-01-26 DISKOMINFO TPPS/A1 "2|Permintaan data datang tanpa urutan kepentingan" \
  "1|Belum ada pertukaran data otomatis" "3|Komitmen kami terbuka bagi semua" \
  "2|Diminta membangun sesudah rencana selesai" "2|Dua gugus tugas memesan sistem yang mirip"
verify 2026-01-27 DPMPTSP MPP/K11
deliver 2026-01-28 IMIGRASI MPP/K8 --file "$fixtures/evidence/surat-tugas-petugas-paspor.txt"

stage "Februari 2026: kelompok kerja data, rapat tanpa kuorum" \
  "February 2026: the data working group, a meeting without quorum"

on 2026-02-02 DPMPTSP taskforce join MPP DINKES --role member
# BPS turns from observer into member.
on 2026-02-02 BAPPEDA taskforce leave TPPS BPS
verify 2026-02-02 DPMPTSP MPP/K8
on 2026-02-03 BAPPEDA taskforce join TPPS BPS --role member
on 2026-02-04 DISKOMINFO commitment barrier TPPS/K16 \
  --raise human-resource-and-institutional-capacity \
  --text "Dua pengembang untuk tiga sistem pada triwulan yang sama"
on 2026-02-05 DPPKB meeting amend TPPS/M2 --decision 2 \
  --text "Keluarga dengan balita stunting atau ibu hamil berisiko didahulukan mulai Januari." \
  --reason "Ibu hamil disebut dalam rapat tetapi terlewat dalam notula"
deliver 2026-02-05 DINKES TPPS/K14 --link "$archive/jadwal-timbang-februari"
deliver 2026-02-06 DISKOMINFO MPP/K3 --link "$archive/antrean-terpadu"
verify 2026-02-09 DPMPTSP MPP/K3
on 2026-02-10 DPMPTSP meeting ratify MPP/M2
on 2026-02-10 DISKOMINFO meeting log "$fixtures/minutes/2026-02-10-mpp.md"
on 2026-02-10 DISKOMINFO taskforce outcome MPP --measure 1 --value 9
on 2026-02-10 DISKOMINFO taskforce outcome MPP --measure 2 --value 41
accept 2026-02-11 DISDUKCAPIL MPP/K12
accept 2026-02-12 DKUPP MPP/K13
accept 2026-02-12 DINKES MPP/K14
accept 2026-02-12 DISKOMINFO MPP/K16
on 2026-02-13 BAPPEDA taskforce form POKJA-DATA --parent TPPS \
  --name-id "Kelompok Kerja Data Stunting" --name-en "Stunting Data Working Group" \
  --mandate "Menyatukan aturan, mutu, dan pertukaran data sasaran TPPS" \
  --goal programme-management --driver information-technology --mode collaboration \
  --approach task-force --formality informal --from 2026-02-13 --until 2027-12-31 --chair BAPPEDA \
  --secretariat DISKOMINFO --member DINKES --member DPPKB --member DISDUKCAPIL --member BPS \
  --observer NUTRIASIA
deliver 2026-02-13 KEMENAG MPP/K7 --link "$archive/petugas-gerai-keagamaan"
on 2026-02-13 BAPPEDA assessment close TPPS/A1
verify 2026-02-18 DPMPTSP MPP/K7
on 2026-02-19 KANTAH commitment decline MPP/K15 \
  --reason "Penayangan peta bidang bukan wewenang kantor kabupaten"
on 2026-02-20 DPUPR commitment barrier TPPS/K10 --resolve 1 --text "Jalur baru selesai digali"
accept 2026-02-23 KEMENAG TPPS/K13
on 2026-02-24 DPPKB meeting log "$fixtures/minutes/2026-02-24-tpps.md"
verify 2026-02-25 BAPPEDA TPPS/K4
deliver 2026-02-27 DISKOMINFO TPPS/K11 --link "$archive/aplikasi-kader-uji-coba"

stage "Maret 2026: hasil penimbangan, janji yang ditolak" \
  "March 2026: weighing results, a promise declined"

on 2026-03-02 KEMENAG commitment barrier TPPS/K13 --raise regulation \
  --text "Pembagian data pendaftar nikah memerlukan izin kantor wilayah"
on 2026-03-03 DISKOMINFO meeting log "$fixtures/minutes/2026-03-03-pokja-data.md"
verify 2026-03-03 DPPKB TPPS/K11
on 2026-03-03 DPUPR commitment revise TPPS/K15 --due 2026-04-17 \
  --reason "Laboratorium penuh sampai akhir Maret"
verify 2026-03-04 BAPPEDA TPPS/K6
deliver 2026-03-04 DPUPR TPPS/K10 --link "$archive/pipa-sumber-arum"
accept 2026-03-04 DISDUKCAPIL POKJA-DATA/K1
on 2026-03-05 DINKES commitment revise TPPS/K15 --agree
accept 2026-03-05 BPS POKJA-DATA/K2
verify 2026-03-09 DINKES TPPS/K10
on 2026-03-10 DISKOMINFO commitment barrier TPPS/K16 --escalate 1 --level "Sekretaris Daerah"
on 2026-03-12 BAPPEDA meeting ratify TPPS/M3
on 2026-03-12 BAPPEDA meeting ratify TPPS/M4
on 2026-03-12 DPPKB meeting log "$fixtures/minutes/2026-03-12-tpps.md"
deliver 2026-03-12 DISDUKCAPIL MPP/K12 --link "$archive/tiga-dokumen-satu-permohonan"
accept 2026-03-13 DINKES TPPS/K17 TPPS/K21
accept 2026-03-13 DPPKB TPPS/K18
verify 2026-03-16 BAPPEDA TPPS/K14
accept 2026-03-16 DPUPR TPPS/K19
on 2026-03-16 DINSOS commitment decline TPPS/K20 \
  --reason "Usulan baru hanya sah melalui musyawarah desa, yang diselenggarakan desa bersama DPMD"
verify 2026-03-16 DPMPTSP MPP/K12
deliver 2026-03-16 DKUPP MPP/K13 --link "$archive/tera-ulang-rabu"
deliver 2026-03-17 DISKOMINFO TPPS/K12 --link "$archive/pelatihan-operator-desa"
on 2026-03-25 KEMENAG commitment barrier TPPS/K13 --resolve 1 --text "Izin kantor wilayah terbit"
on 2026-03-25 DINSOS commitment propose TPPS \
  --deliverable "Berita acara musyawarah desa yang mengusulkan 214 keluarga berisiko" \
  --debtor DPMD --creditor DINSOS --due 2026-05-29 --verifier INSPEKTORAT --meeting TPPS/M5 \
  --decision 3 --outcome 2 --weight 3 --person "Kepala Bidang Pemerintahan Desa"
verify 2026-03-26 DPMD TPPS/K12
deliver 2026-03-26 KEMENAG TPPS/K13 --link "$archive/pendaftar-nikah-maret"
on 2026-03-26 DISKOMINFO commitment revise TPPS/K16 --due 2026-06-30 \
  --reason "Tenaga terbagi dengan antrean dan pengaduan MPP"
verify 2026-03-26 DPMPTSP MPP/K13
accept 2026-03-27 DPMD TPPS/K23
verify 2026-03-30 DPPKB TPPS/K13
on 2026-03-30 BAPPEDA commitment revise TPPS/K16 --refuse \
  --reason "Pekerjaan enam anggota lain menunggu layanan ini"
deliver 2026-03-30 DISDUKCAPIL POKJA-DATA/K1 --link "$archive/akses-verifikasi-nik"
deliver 2026-03-30 DINKES MPP/K14 --link "$archive/loket-izin-praktik"

stage "April 2026: permintaan perubahan dan layanan baru" \
  "April 2026: revisions and new services"

verify 2026-04-02 DISKOMINFO POKJA-DATA/K1
verify 2026-04-02 DPMPTSP MPP/K14
on 2026-04-07 SETDA commitment impose TPPS \
  --deliverable "Pengadaan 40 set alat antropometri untuk posyandu" --debtor DINKES \
  --creditor SETDA --due 2026-08-28 --outcome 1 --weight 2
deliver 2026-04-08 BPS POKJA-DATA/K2 --link "$archive/pedoman-mutu-data"
deliver 2026-04-09 DINKES TPPS/K17 --file "$fixtures/evidence/timbang-februari-2026.csv"
on 2026-04-13 DPPKB taskforce outcome TPPS --measure 1 --value 20.1
on 2026-04-13 DPPKB taskforce outcome TPPS --measure 2 --value 71
on 2026-04-13 DPPKB taskforce outcome TPPS --measure 3 --value 66
on 2026-04-13 DPPKB taskforce outcome TPPS --measure 4 --value 19
on 2026-04-14 DISDUKCAPIL commitment barrier TPPS/K16 --raise data-and-technology \
  --text "Sistem kependudukan belum membuka antarmuka untuk pembaruan otomatis"
deliver 2026-04-15 DPUPR TPPS/K15 --file "$fixtures/evidence/berita-acara-uji-air.txt"
deliver 2026-04-16 DPPKB TPPS/K18 --link "$archive/rumah-berisiko-tinggi"
on 2026-04-16 DPUPR commitment revise TPPS/K19 --due 2026-05-29 \
  --reason "Daftar rumah baru diterima hari ini"
on 2026-04-20 DPPKB meeting schedule TPPS --title "Rapat koordinasi ke-6, evaluasi triwulan I" \
  --date 2026-05-06 --start 09:00 --end 11:30 --zone WIB --place "Ruang rapat Bappeda lantai 2"
verify 2026-04-20 DINKES TPPS/K15
on 2026-04-20 DPPKB commitment revise TPPS/K19 --agree
accept 2026-04-20 KEMENAG TPPS/K22
on 2026-04-21 DPMPTSP meeting ratify MPP/M3
on 2026-04-21 DISKOMINFO meeting log "$fixtures/minutes/2026-04-21-mpp.md"
on 2026-04-21 DISKOMINFO taskforce outcome MPP --measure 1 --value 13
on 2026-04-21 DISKOMINFO taskforce outcome MPP --measure 2 --value 36
verify 2026-04-21 DPUPR TPPS/K18
accept 2026-04-22 DPMPTSP MPP/K17
accept 2026-04-23 DISKOMINFO MPP/K18
accept 2026-04-24 BANKTS MPP/K19
on 2026-04-27 INSPEKTORAT finding raise TPPS --against DISKOMINFO --commitment TPPS/K6 \
  --commitment TPPS/K11 --commitment TPPS/K16 \
  --grounds "Tiga layanan data terlambat; enam anggota menunggu salah satunya"
deliver 2026-04-30 DISKOMINFO MPP/K9 --file "$fixtures/evidence/rekap-antrean-mpp.csv"

stage "Mei 2026: rapat batal, tinjauan tengah tahun" \
  "May 2026: a meeting cancelled, the mid-year review"

on 2026-05-05 DPPKB meeting cancel TPPS/M6 \
  --reason "Sebagian besar anggota menangani tanah longsor di Kecamatan Banyu Resmi"
verify 2026-05-05 DISDUKCAPIL MPP/K9
deliver 2026-05-13 DINKES TPPS/K21 --link "$archive/pemeriksaan-anemia-remaja"
verify 2026-05-18 DPPKB TPPS/K21
verify 2026-05-18 BAPPEDA POKJA-DATA/K2
on 2026-05-19 BAPPEDA meeting ratify TPPS/M5
on 2026-05-19 BAPPEDA meeting log "$fixtures/minutes/2026-05-19-tpps.md"
verify 2026-05-20 BAPPEDA TPPS/K17
on 2026-05-20 INSPEKTORAT finding raise TPPS --against DPUPR --commitment TPPS/K4 \
  --commitment TPPS/K10 --commitment TPPS/K15 \
  --grounds "Batas waktu ketiga pekerjaan sanitasi dan air minum dimundurkan"
deliver 2026-05-20 KEMENAG TPPS/K22 --link "$archive/bimbingan-perkawinan-gizi"
accept 2026-05-20 BPS TPPS/K25
accept 2026-05-20 DPPKB TPPS/K29
deliver 2026-05-20 DPMPTSP MPP/K17 --link "$archive/standards-in-english"
accept 2026-05-21 DPUPR TPPS/K26
accept 2026-05-21 DISKOMINFO TPPS/K27
verify 2026-05-25 DPPKB TPPS/K22
verify 2026-05-25 ASPUMI MPP/K17
on 2026-05-25 DISKOMINFO finding answer TPPS/T1 \
  --text "Dua pengembang melayani TPPS dan MPP; antrean MPP didahulukan atas permintaan warga"
deliver 2026-05-26 DPUPR TPPS/K19 --link "$archive/sebaran-sanitasi"
deliver 2026-05-26 DPMD TPPS/K23 --link "$archive/musyawarah-desa-214"
accept 2026-05-26 KEMENAG MPP/K20
deliver 2026-05-29 DISKOMINFO MPP/K16 --link "$archive/kanal-pengaduan"
on 2026-05-29 BANKTS commitment barrier MPP/K19 --raise data-and-technology \
  --text "Jaringan ruang pelayanan sering terputus"

stage "Juni 2026: pembebasan, semester I" \
  "June 2026: a release, the first half-year"

verify 2026-06-02 DPPKB TPPS/K19
on 2026-06-03 BAPPEDA commitment barrier TPPS/K28 --raise sectoral-ego \
  --text "Dua bidang mempertahankan daftar penerima masing-masing"
verify 2026-06-03 SETDA MPP/K16
on 2026-06-03 DISKOMINFO commitment revise MPP/K18 --due 2026-08-31 \
  --reason "Pengembang masih menyelesaikan kanal pengaduan"
verify 2026-06-05 INSPEKTORAT TPPS/K23
on 2026-06-05 DPMPTSP commitment revise MPP/K18 --refuse \
  --reason "Pemesanan daring sudah diumumkan kepada warga"
on 2026-06-08 DPUPR finding answer TPPS/T2 \
  --text "Longsor dan antrean laboratorium; setiap perubahan diminta sebelum batas waktunya lewat"
on 2026-06-09 BAPPEDA meeting ratify POKJA-DATA/M1
on 2026-06-09 DISKOMINFO meeting log "$fixtures/minutes/2026-06-09-pokja-data.md"
accept 2026-06-10 DINKES POKJA-DATA/K3
on 2026-06-10 DISKOMINFO commitment barrier MPP/K18 --raise budget \
  --text "Sewa peladen untuk pemesanan daring belum dianggarkan"
on 2026-06-10 SETDA finding conclude TPPS/T1 --verdict upheld \
  --reason "TPPS/K6 dan TPPS/K11 lewat batas waktu tanpa permintaan perubahan"
deliver 2026-06-12 DISKOMINFO TPPS/K16 --link "$archive/layanan-pertukaran-data"
accept 2026-06-12 DISKOMINFO POKJA-DATA/K4
on 2026-06-15 BAPPEDA commitment barrier TPPS/K28 --escalate 1 --level "Sekretaris Daerah"
deliver 2026-06-17 BPS TPPS/K25 --link "$archive/rencana-sampel-rumah-tangga"
on 2026-06-17 BANKTS commitment barrier MPP/K19 --resolve 1 \
  --text "Jaringan cadangan terpasang di semua gerai"
deliver 2026-06-17 KEMENAG MPP/K20 --link "$archive/pencatatan-nikah-sehari"
on 2026-06-18 DPMPTSP meeting ratify MPP/M4
on 2026-06-18 DISKOMINFO meeting log "$fixtures/minutes/2026-06-18-mpp.md"
on 2026-06-18 DISKOMINFO taskforce outcome MPP --measure 1 --value 15
on 2026-06-18 DISKOMINFO taskforce outcome MPP --measure 2 --value 33
deliver 2026-06-19 BANKTS MPP/K19 --link "$archive/pembayaran-qr"
accept 2026-06-19 DISDUKCAPIL MPP/K21
# The rule suggests it, the regent decides it; DISKOMINFO appeals in vain.
on 2026-06-22 SETDA incentive sanction TPPS DISKOMINFO --from-suggestion "terus terlambat" \
  --period 2025-10-01..2026-06-30 --finding TPPS/T1 --authority Bupati --until 2026-12-31 \
  --legal-basis "$regulation"
on 2026-06-22 DPUPR commitment revise TPPS/K26 --due 2026-08-14 \
  --reason "Pengiriman pompa mundur enam minggu"
verify 2026-06-22 DISDUKCAPIL MPP/K20
accept 2026-06-22 DKUPP MPP/K22
accept 2026-06-22 KANTAH MPP/K24
verify 2026-06-24 DPMPTSP MPP/K19
on 2026-06-24 BAPPEDA finding conclude TPPS/T2 --verdict dismissed \
  --reason "Setiap perubahan disetujui penerimanya sebelum batas waktu lewat"
on 2026-06-25 DINKES commitment evidence TPPS/K24 --link "$archive/serah-terima-antropometri" \
  --note "Serah terima 44 set alat dari pemerintah pusat"
on 2026-06-25 DPMD commitment revise TPPS/K26 --agree
accept 2026-06-26 KPP MPP/K23
on 2026-06-29 DINSOS commitment barrier TPPS/K28 --resolve 1 \
  --text "Satu daftar dipakai setelah rapat dengan Sekretaris Daerah"
on 2026-06-30 BAPPEDA taskforce leave TPPS NUTRIASIA
on 2026-06-30 BAPPEDA taskforce leave POKJA-DATA NUTRIASIA
on 2026-06-30 SETDA commitment verify TPPS/K24 --verdict cannot-be-followed-up \
  --valid-reason no-longer-effective-efficient-or-economical \
  --reason "Alat telah diterima dari pemerintah pusat, pengadaan daerah menjadi ganda"

stage "Juli 2026: putusan gagal dan belum sesuai" \
  "July 2026: a failed and a not-yet verdict"

deliver 2026-07-02 DINSOS TPPS/K28 --link "$archive/penerima-bansos-rekonsiliasi"
on 2026-07-06 SETDA commitment impose MPP \
  --deliverable "Antrean terpadu pulih dan memiliki peladen cadangan" --debtor DISKOMINFO \
  --creditor DPMPTSP --due 2026-07-20 --outcome 2 --weight 3 \
  --legal-basis "keputusan bupati|500.16/241/2025|2025-10-27|Gugus Tugas Mal Pelayanan Publik"
on 2026-07-06 DISKOMINFO incentive appeal TPPS/I1 \
  --reason "Kekurangan pengembang sudah disampaikan sejak Februari"
on 2026-07-08 DISKOMINFO commitment barrier TPPS/K27 \
  --raise human-resource-and-institutional-capacity \
  --text "Pengembang dipindahkan untuk memulihkan antrean MPP"
deliver 2026-07-14 DINKES POKJA-DATA/K3 --link "$archive/ekstrak-timbang-juni"
on 2026-07-15 DPMPTSP commitment barrier MPP/K18 --escalate 1 --level Bupati
on 2026-07-15 ASPUMI commitment release MPP/K22 \
  --reason "Asosiasi sudah membuka klinik usaha dengan mentor sendiri"
verify 2026-07-16 BPS POKJA-DATA/K3
on 2026-07-20 DPPKB taskforce outcome TPPS --measure 2 --value 83
on 2026-07-20 DPPKB taskforce outcome TPPS --measure 3 --value 68
on 2026-07-20 DPPKB taskforce outcome TPPS --measure 4 --value 47
deliver 2026-07-20 DISKOMINFO MPP/K25 --link "$archive/pemulihan-antrean"
deliver 2026-07-22 DPPKB TPPS/K29 --link "$archive/laporan-audit-kasus-2026-1"
on 2026-07-24 BAPPEDA commitment verify TPPS/K16 --verdict not-yet-as-recommended \
  --reason "Pembaruan data kependudukan masih ditarik dengan tangan" \
  --evidence-is competent,relevant
on 2026-07-24 SETDA incentive reject TPPS/I1 \
  --reason "Kekurangan tenaga dipertimbangkan, tetapi tidak menghalangi permintaan perubahan"
verify 2026-07-27 DINKES TPPS/K29
on 2026-07-27 DPMPTSP commitment verify MPP/K25 --verdict failed \
  --reason "Antrean berhenti lagi dua kali dan peladen cadangan tidak ada"
on 2026-07-28 DPMPTSP finding raise MPP --against DISKOMINFO --commitment MPP/K25 \
  --commitment MPP/K18 --grounds "Antrean berhenti lagi dan pemesanan daring belum dibuka"
verify 2026-07-29 BAPPEDA TPPS/K25
deliver 2026-07-29 DISDUKCAPIL MPP/K21 --link "$archive/tanda-tangan-elektronik"

stage "Agustus 2026: rencana aksi 2027" \
  "August 2026: the action plan for 2027"

verify 2026-08-03 DPMPTSP MPP/K21
on 2026-08-04 BAPPEDA meeting ratify TPPS/M7
on 2026-08-04 BAPPEDA meeting log "$fixtures/minutes/2026-08-04-tpps.md"
on 2026-08-05 DPPKB taskforce amend TPPS --reporting-interval 1
accept 2026-08-05 DINKES TPPS/K30
accept 2026-08-05 DPPKB TPPS/K33
accept 2026-08-06 BAPPEDA TPPS/K31
accept 2026-08-06 DPUPR TPPS/K32
accept 2026-08-07 DKPP TPPS/K35
on 2026-08-10 BAPPEDA assessment open TPPS --title "Putaran II, Agustus 2026"
assess 2026-08-10 BAPPEDA TPPS/A2 "4|Sekretaris Daerah memimpin penyelesaian ego bidang" \
  "4|Kelompok kerja data bertemu di luar rapat" "5|Temuan, jawaban, dan teguran berjalan" \
  "4|Rencana aksi 2027 disusun bersama" "4|Satu daftar penerima dipakai"
assess 2026-08-10 DINKES TPPS/A2 "4|Bidan dan penyuluh berkunjung bersama" \
  "3|Verifikasi NIK langsung, dasbor belum" "3|Hari menunggu tidak lagi dibebankan kepada kami" \
  "3|Hasil penimbangan mengubah rencana" "3|Kunjungan keluarga mulai digabung"
assess 2026-08-10 DPPKB TPPS/A2 "4|Data keluarga dibagikan tanpa diminta" \
  "4|Audit kasus selesai pada waktunya" "4|Yang tepat waktu terlihat" \
  "3|Desa mulai diajak menyusun" "4|Pendampingan dan bantuan memakai satu daftar"
assess 2026-08-10 DISKOMINFO TPPS/A2 "3|Urutan kepentingan mulai dibicarakan" \
  "2|Pembaruan kependudukan masih ditarik dengan tangan" \
  "1|Kami ditegur, sedangkan permintaan tenaga tidak dijawab" \
  "2|Masih dilibatkan sesudah rencana jadi" "3|Antrean dan dasbor berbagi satu peladen"
deliver 2026-08-12 DPUPR TPPS/K26 --link "$archive/intake-sumber-arum"
verify 2026-08-18 DPMD TPPS/K26
on 2026-08-18 DPMPTSP commitment propose MPP \
  --deliverable "Kartu keluarga baru terbit pada hari pernikahan dicatat" --debtor DISDUKCAPIL \
  --creditor KEMENAG --due 2026-09-25 --meeting MPP/M4 --decision 3 --outcome 1
accept 2026-08-19 DISDUKCAPIL MPP/K26
verify 2026-08-20 BAPPEDA TPPS/K28
on 2026-08-24 DPPKB commitment propose TPPS \
  --deliverable "Pendamping untuk kunjungan bersama ke Sumber Arum dan Mekar Wangi" --debtor PKK \
  --creditor DPPKB --due 2026-09-04 --meeting TPPS/M8 --decision 2 --outcome 2 --no-evidence-due
on 2026-08-24 DPMPTSP commitment verify MPP/K23 --verdict not-followed-up \
  --reason "Perangkat belum dipasang dan tidak ada kabar sejak Juli"
accept 2026-08-26 PKK TPPS/K37
on 2026-08-31 BAPPEDA assessment close TPPS/A2

stage "September 2026: pembatalan, yang menunggu putusan" \
  "September 2026: a cancellation, and what waits for a verdict"

on 2026-09-03 PKK commitment barrier TPPS/K36 --raise leadership \
  --text "Dua desa belum memiliki penjabat kepala desa yang dapat mengubah APB Desa"
on 2026-09-03 PKK commitment claim TPPS/K37 --note "Delapan kader mendampingi dua hari kunjungan"
verify 2026-09-04 DPPKB TPPS/K37
on 2026-09-07 DKPP commitment cancel TPPS/K35 \
  --reason "Anggaran peragaan dialihkan ke penanganan kekeringan"
on 2026-09-07 DPMPTSP commitment propose MPP \
  --deliverable "Laporan transaksi nontunai Januari sampai September" --debtor BANKTS \
  --creditor DPMPTSP --due 2026-10-30 --outcome 2 --person "Kepala Cabang Utama"
# Within its right of reply at the end of the story.
on 2026-09-07 DPMPTSP finding raise MPP --against KPP --commitment MPP/K23 \
  --grounds "Perangkat gerai pajak belum dipasang dan dua surat tidak dijawab"
on 2026-09-08 BAPPEDA commitment propose TPPS \
  --deliverable "Peta risiko stunting per desa untuk rencana 2027" --debtor DINKES \
  --creditor BAPPEDA --due 2026-09-18 --antecedent TPPS/K27
deliver 2026-09-09 KANTAH MPP/K24 --link "$archive/konsultasi-sertipikat-elektronik"
accept 2026-09-09 BANKTS MPP/K27
accept 2026-09-09 DINKES TPPS/K38
deliver 2026-09-10 DINKES TPPS/K30 --link "$archive/timbang-agustus-2026"
on 2026-09-10 DISKOMINFO commitment progress TPPS/K27 --completion limited --forecast red \
  --note "Pengembang dashboard baru tersedia bulan Oktober"
on 2026-09-10 DPUPR commitment barrier TPPS/K32 --raise budget \
  --text "Anggaran tahap II baru tersedia setelah perubahan APBD"
on 2026-09-10 DPUPR commitment revise TPPS/K32 --due 2026-10-30 \
  --reason "Anggaran baru tersedia pada akhir September"
on 2026-09-14 DPPKB taskforce outcome TPPS --measure 1 --value 18.9
on 2026-09-14 DPPKB taskforce outcome TPPS --measure 2 --value 88
on 2026-09-14 DPPKB taskforce outcome TPPS --measure 3 --value 69
on 2026-09-14 DPPKB taskforce outcome TPPS --measure 4 --value 64
on 2026-09-14 DISKOMINFO finding answer MPP/T1 \
  --text "Peladen cadangan belum dianggarkan; hambatannya sudah dinaikkan kepada Bupati"
on 2026-09-15 DISKOMINFO taskforce outcome MPP --measure 1 --value 16
on 2026-09-15 DISKOMINFO taskforce outcome MPP --measure 2 --value 30
on 2026-09-15 DPMPTSP commitment propose MPP \
  --deliverable "Konsultasi gizi ibu dan anak dua hari seminggu" --debtor DINKES \
  --creditor DPMPTSP --due 2026-10-23 --outcome 1
on 2026-09-16 BAPPEDA commitment revise TPPS/K32 --agree
on 2026-09-17 DPMD commitment barrier TPPS/K36 --escalate 1 --level Bupati
deliver 2026-09-21 DISDUKCAPIL MPP/K26 --link "$archive/kartu-keluarga-hari-nikah"
on 2026-09-22 DPPKB meeting schedule TPPS \
  --title "Rapat koordinasi ke-9, pengesahan rencana aksi 2027" --date 2026-10-20 --start 09:00 \
  --end 12:00 --zone WIB --place "Aula Dinas Kesehatan" --chair "Kepala Bappeda" \
  --minute-taker "Sekretariat TPPS"
on 2026-09-23 DPMPTSP meeting schedule MPP \
  --title "Rapat koordinasi ke-6, layanan yang belum dibuka" --date 2026-10-13 --start 09:00 \
  --end 11:00 --zone WIB --place "Lantai 1 gedung Mal Pelayanan Publik"
deliver 2026-09-24 DPPKB TPPS/K33 --link "$archive/jadwal-audit-kasus-2026-2"
on 2026-09-24 DISKOMINFO commitment revise POKJA-DATA/K4 --due 2026-10-30 \
  --reason "Catatan pertukaran belum lengkap sebelum layanan data selesai"
verify 2026-09-28 DINKES TPPS/K33
verify 2026-09-28 KEMENAG MPP/K26
on 2026-09-29 SETDA incentive award TPPS DPPKB --from-suggestion andal \
  --period 2025-10-01..2026-09-30 --authority Bupati --legal-basis "$regulation"
on 2026-09-29 SETDA incentive award MPP DISDUKCAPIL --from-suggestion andal \
  --period 2025-10-01..2026-09-30 --authority Bupati --legal-basis "$regulation"

stage "30 September 2026: keadaan kedua gugus tugas dan kelompok kerjanya" \
  "30 September 2026: how both task forces and the working group stand"

year=2025-10-01..2026-09-30
show status
for code in TPPS MPP; do
  show report summary --taskforce "$code" --period "$year"
done
show report attribution --taskforce TPPS --period "$year"

stage "
Ruang kerja: $workspace. Cobalah: gugus commitment show TPPS/K16 --workspace $workspace
Laporan untuk dibaca di peramban atau dicetak:" \
  "
The workspace: $workspace. Try: gugus commitment show TPPS/K16 --workspace $workspace
Reports to read in a browser, or to print:"
write matrix matriks matrix --taskforce TPPS
write health kesehatan health --taskforce TPPS
write network jejaring network
write scorecard kartu-skor scorecard
write summary ringkasan summary
